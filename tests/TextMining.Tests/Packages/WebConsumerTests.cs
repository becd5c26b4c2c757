using System.Net;
using System.Net.Http.Json;
using System.Text;
using TextMining.Tests.Readme;

namespace TextMining.Tests.Packages;

/// <summary>The README's web example in a blank web project, started for real.</summary>
[NonParallelizable]
public sealed class WebConsumerTests
{
    private string _assembly = "";

    [OneTimeSetUp]
    public void Build() =>
        _assembly = new ConsumerProject("web", "Microsoft.NET.Sdk.Web", ReadmeTests.Block("README.md", "web", "csharp"), "TextMining.DependencyInjection", "TextMining.Models.Power").Build().Assembly;

    [Test]
    public async Task Post_OfTheTicketInTheReadme_AnswersWhatTheReadmeShows()
    {
        using var app = new RunningApp(_assembly);
        using var client = await app.ClientAsync();
        using var ticket = new StringContent(BodyOfTheReadme(), Encoding.UTF8, "application/json");

        using var answer = await client.PostAsync(new Uri("/tags", UriKind.Relative), ticket);

        Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo(ReadmeTests.Block("README.md", "web", "json")), app.Output);
    }

    [Test]
    public async Task Reload_WhileTicketsArePosted_ChangesTheAnswerAndFailsNoRequest()
    {
        var folder = CopyOfTheRoutes();
        using var app = new RunningApp(_assembly, ("TextMining__RoutingPath", folder));
        using var client = await app.ClientAsync();
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            var seen = new List<string>();
            do
            {
                seen.Add(await QueueAsync(client));
            }
            while (!stop.IsCancellationRequested);

            return seen;
        })).ToArray();
        var before = await QueueAsync(client);
        var routes = Path.Combine(folder, "routes.json");
        var good = await File.ReadAllTextAsync(routes);

        await File.WriteAllTextAsync(routes, good.Replace("\"critical\"", "\"red\"", StringComparison.Ordinal));
        using var reloaded = await client.PostAsync(new Uri("/reload", UriKind.Relative), null);
        var after = await QueueAsync(client);

        await File.WriteAllTextAsync(routes, good[..^100]);
        using var refused = await client.PostAsync(new Uri("/reload", UriKind.Relative), null);
        var kept = await QueueAsync(client);
        await stop.CancelAsync();
        var seen = (await Task.WhenAll(readers)).SelectMany(queues => queues).ToList();

        Assert.That((before, after, kept), Is.EqualTo(("critical", "red", "red")), app.Output);
        Assert.That((reloaded.StatusCode, refused.StatusCode), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.InternalServerError)), app.Output);
        Assert.That(app.Output, Does.Contain($"The file '{routes}' cannot be used"));
        Assert.That(seen, Is.All.AnyOf("critical", "red").And.Some.EqualTo("critical"));
    }

    [TestCase("TextMining__ModelPath", "/nowhere/mine.model", "TextMining:ModelPath is '/nowhere/mine.model', but there is no such file")]
    [TestCase("TextMining__RoutingPath", "/nowhere", "TextMining:RoutingPath is '/nowhere', but there is no routes.json")]
    [TestCase("TextMining__ModelPath", "/etc/passwd", "The file '/etc/passwd' cannot be used")]
    public async Task Start_WithAWrongSetting_EndsAndSaysWhichAndWhy(string name, string value, string message)
    {
        using var app = new RunningApp(_assembly, (name, value));

        var status = await app.ExitAsync();

        Assert.That(status, Is.Not.Zero);
        Assert.That(app.Output, Does.Contain(message).And.Not.Contain("Now listening"));
    }

    private static string BodyOfTheReadme()
    {
        var command = ReadmeTests.Block("README.md", "web", "bash");
        return command[(command.IndexOf("-d '", StringComparison.Ordinal) + 4)..command.LastIndexOf('\'')];
    }

    private static string CopyOfTheRoutes()
    {
        var folder = Directory.CreateDirectory(Path.Combine(PackedFeed.Folder, "routes")).FullName;
        foreach (var name in new[] { "routes.json", "sla.json", "calendar.json" })
        {
            File.Copy(Repository.Path("models", "routing", name), Path.Combine(folder, name), overwrite: true);
        }

        return folder;
    }

    private static async Task<string> QueueAsync(HttpClient client)
    {
        using var answer = await client.PostAsJsonAsync(new Uri("/tags", UriKind.Relative), new { text = "三栋楼停电到现在，家里老人要用呼吸机" });
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<Dictionary<string, string>>())!["queue"];
    }
}
