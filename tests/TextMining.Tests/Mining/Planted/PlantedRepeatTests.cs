using TextMining.Mining;
using TextMining.Mining.Repeats;

namespace TextMining.Tests.Mining.Planted;

/// <summary>Tickets told twice, letters lost the second time, planted in texts of the corpus. <c>tools/bench mining --planted</c> prints the whole table.</summary>
[TestFixture]
public sealed class PlantedRepeatTests
{
    private const int Planted = 40;

    [TestCase(0, 1.00)]
    [TestCase(0.10, 0.95)]
    [TestCase(0.25, 0.85)]
    [TestCase(0.50, 0.25)]
    public void Find_PlantedRepeats_AreFoundAsOftenAsRecorded(double lost, double floor)
    {
        var background = new PlantedBackground(seed: 1, tickets: 1000, days: 30);
        var texts = background.Texts.Where(text => text.Length is >= 40 and <= 200).Take(Planted).ToList();
        var planted = texts.SelectMany((text, at) => Twice(background, at, text, lost)).ToList();

        var groups = new RepeatFinder(InventedTickets.Segmenter, InventedTickets.Extractor).Find([.. background.Tickets, .. planted]);

        var groupOf = groups.SelectMany((group, number) => group.Members.Select(id => (id, number))).ToDictionary(pair => pair.id, pair => pair.number);
        var found = Enumerable.Range(0, Planted).Count(at => groupOf.TryGetValue($"p{at}.0", out var first) && groupOf.TryGetValue($"p{at}.1", out var second) && first == second);
        TestContext.Out.WriteLine($"{lost:P0} of the letters lost: {found} of {Planted} found (seed 1, background of 1,000)");
        Assert.That(found / (double)Planted, Is.GreaterThanOrEqualTo(floor));
    }

    private static IEnumerable<MiningTicket> Twice(PlantedBackground background, int number, string text, double lost)
    {
        // The place keeps its letters: two that differ in it are two matters on purpose.
        var (place, day) = (background.NewPlace(), background.Random.Next(background.Days - 10));
        yield return PlantedBackground.Ticket($"p{number}.0", place + text, day, 600);
        var second = string.Concat(text.Where(_ => background.Random.NextDouble() >= lost));
        yield return PlantedBackground.Ticket($"p{number}.1", $"{place}{second}!", day + background.Random.Next(1, 10), 600);
    }
}
