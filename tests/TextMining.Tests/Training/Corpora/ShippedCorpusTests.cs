using TextMining.Taxonomies;
using TextMining.Training.Corpora;

namespace TextMining.Tests.Training.Corpora;

/// <summary>The corpus that the project ships holds what its data card promises.</summary>
public sealed class ShippedCorpusTests
{
    [Test]
    public void Check_ShippedCorpus_FindsNoFault()
    {
        using var tree = Open("taxonomy.json");
        using var tickets = Open("tickets.jsonl");
        using var second = Open("second-pass.jsonl");
        using var pairs = Open("hard-pairs.txt");
        using var triggers = Open("trigger-lexicon.txt");
        var taxonomy = Taxonomy.Load(tree);

        var requirements = new CorpusRequirements { HardPairs = HardPairs.Load(pairs, taxonomy) };
        var report = new CorpusCheck(requirements, taxonomy, triggers)
            .Run(TicketCorpus.Load(tickets, taxonomy), TicketCorpus.LoadSecondLabels(second));

        Assert.That(report.Faults, Is.Empty);
    }

    [Test]
    public void HardPairs_GuideAndFile_NameTheSamePairs()
    {
        using var tree = Open("taxonomy.json");
        using var file = Open("hard-pairs.txt");
        var guide = File.ReadAllText(Repository.Path("corpus", "guide.md"));

        var pairs = HardPairs.Load(file, Taxonomy.Load(tree));

        Assert.That(guide.Split('\n').Count(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Contains(" ↔ ", StringComparison.Ordinal)), Is.EqualTo(pairs.Count));
        Assert.That(pairs, Has.All.Matches<HardPair>(pair => guide.Contains($"| {pair.First} ↔ {pair.Second} |", StringComparison.Ordinal)));
    }

    private static FileStream Open(string name) => File.OpenRead(Repository.Path("corpus", name));
}
