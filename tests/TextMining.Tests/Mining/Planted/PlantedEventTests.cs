using TextMining.Mining;
using TextMining.Mining.Events;

namespace TextMining.Tests.Mining.Planted;

/// <summary>Outages of new places, reported within six hours, planted in texts of the corpus. <c>tools/bench mining --planted</c> prints the whole table.</summary>
[TestFixture]
public sealed class PlantedEventTests
{
    private const int Planted = 40;

    private static readonly string[] Reports =
        ["{0}停电了", "{0}突然没电,请派人来修", "咨询{0}什么时候恢复供电", "{0}整片都没电", "我家住{0},刚才一下子断电了", "市民来电反映:{0}停电,要求尽快抢修"];

    [TestCase(2, 0.80)]
    [TestCase(5, 0.80)]
    public void Mine_PlantedOutages_AreFoundWholeAsOftenAsRecorded(int reports, double floor)
    {
        var background = new PlantedBackground(seed: 1, tickets: 1500, days: 30);
        var planted = Enumerable.Range(0, Planted).SelectMany(at => Outage(background, at, reports)).ToList();

        var groups = Mine([.. background.Tickets, .. planted]);

        var found = Enumerable.Range(0, Planted).Count(at => groups.Exists(group => group.Count(id => id.StartsWith($"p{at}.", StringComparison.Ordinal)) >= 0.8 * Math.Max(reports, group.Count)));
        TestContext.Out.WriteLine($"{reports} reports: {found} of {Planted} found (seed 1, background of 1,500)");
        Assert.That(found / (double)Planted, Is.GreaterThanOrEqualTo(floor));
    }

    [Test]
    public void Mine_NothingPlanted_RaisesFewAlarms()
    {
        var background = new PlantedBackground(seed: 2, tickets: 3000, days: 30);

        var alarms = Mine(background.Tickets).Count;

        Assert.That(alarms, Is.LessThanOrEqualTo(2), "events in 30 days of unrelated tickets");
    }

    private static IEnumerable<MiningTicket> Outage(PlantedBackground background, int number, int reports)
    {
        var (place, day, minute) = (background.NewPlace(), background.Random.Next(background.Days), background.Random.Next(1080));
        for (var at = 0; at < reports; at++)
        {
            var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, Reports[background.Random.Next(Reports.Length)], place);
            yield return PlantedBackground.Ticket($"p{number}.{at}", text, day, minute + background.Random.Next(360));
        }
    }

    private static List<List<string>> Mine(IReadOnlyList<MiningTicket> tickets) =>
        [.. new OutageMiner(InventedTickets.Extractor).Mine(tickets).Select(found => found.Children.Append(found.Master).ToList())];
}
