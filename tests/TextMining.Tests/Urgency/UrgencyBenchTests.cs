using TextMining.Urgency;

namespace TextMining.Tests.Urgency;

/// <summary>Every line of the shipped bench: each rule, and each guard in both directions.</summary>
public sealed class UrgencyBenchTests
{
    private static IEnumerable<TestCaseData> Lines() =>
        File.ReadLines(Repository.Path("models", "urgency", "bench.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Select(parts => new TestCaseData(Enum.Parse<UrgencyLevel>(parts[0]), parts[1]));

    [TestCaseSource(nameof(Lines))]
    public void Evaluate_LineOfTheBench_GivesTheWantedFloor(UrgencyLevel wanted, string text)
    {
        var reading = ShippedUrgency.Read(text);

        Assert.That(reading.Floor, Is.EqualTo(wanted), string.Join(", ", reading.Rules));
    }
}
