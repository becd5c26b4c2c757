using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TextMining.DependencyInjection;
using TextMining.Routing;

namespace TextMining.Tests.DependencyInjection;

public sealed class TicketTaggerHolderTests
{
    [Test]
    public void AddTextMining_WithoutSettings_TagsWithThePackagedModel()
    {
        using var services = Services([]);

        var tags = services.GetRequiredService<TicketTaggerHolder>().Current.Tagger.Tag("电表黑屏了");

        Assert.That(tags.Route.Lead, Is.EqualTo("MTR"));
    }

    [Test]
    public void Reload_ThatFails_KeepsTheSetInUse()
    {
        using var services = Services([]);
        var set = services.GetRequiredService<TicketTaggerHolder>().Current;
        var loads = 0;
        var holder = new TicketTaggerHolder(() => loads++ == 0 ? set : throw new RoutingFormatException("broken"));

        Assert.Throws<RoutingFormatException>(holder.Reload);
        Assert.That(holder.Current, Is.SameAs(set));
        Assert.That(holder.TryRollback(), Is.False);
    }

    [Test]
    public void Rollback_AfterAReload_BringsThePreviousSetBack()
    {
        using var services = Services([]);
        var holder = services.GetRequiredService<TicketTaggerHolder>();
        var first = holder.Current;

        holder.Reload();
        var second = holder.Current;
        var rolledBack = holder.TryRollback();

        Assert.That((second == first, rolledBack, holder.Current == first, holder.Previous == second), Is.EqualTo((false, true, true, true)));
    }

    [TestCase("TextMining:ModelPath")]
    [TestCase("TextMining:RoutingPath")]
    public void Resolve_WithAWrongPath_FailsWithTheNameOfTheSetting(string key)
    {
        using var services = Services(new() { [key] = "/nowhere/at/all" });

        var error = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<TicketTaggerHolder>())!;

        Assert.That(error.Message, Does.Contain(key).And.Contain("/nowhere/at/all"));
    }

    [Test]
    public void Resolve_WithAFileThatIsNoModel_FailsWithTheNameOfTheFile()
    {
        var path = Repository.Path("README.md");
        using var services = Services(new() { ["TextMining:ModelPath"] = path });

        var error = Assert.Throws<TaggingFileException>(() => services.GetRequiredService<TicketTaggerHolder>())!;

        Assert.That(error.Path, Is.EqualTo(path));
        Assert.That(error.InnerException, Is.TypeOf<ModelFormatException>().With.Property(nameof(ModelFormatException.Fault)).EqualTo(ModelFault.NotAModel));
    }

    [Test]
    public void Current_WhileReloading_IsAlwaysAWholeSet()
    {
        using var services = Services([]);
        var holder = services.GetRequiredService<TicketTaggerHolder>();
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            var count = 0;
            do
            {
                count += holder.Current.Tagger.Tag("停电了").Route.Lead.Length;
            }
            while (!stop.IsCancellationRequested);

            return count;
        })).ToArray();

        for (var i = 0; i < 3; i++)
        {
            holder.Reload();
        }

        stop.Cancel();
        Assert.That(Task.WhenAll(readers).Result, Is.All.GreaterThan(0));
    }

    private static ServiceProvider Services(Dictionary<string, string?> settings) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
        .AddTextMining()
        .BuildServiceProvider();
}
