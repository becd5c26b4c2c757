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
        using var triggers = Open("trigger-lexicon.txt");
        var taxonomy = Taxonomy.Load(tree);

        var report = new CorpusCheck(new CorpusRequirements(), taxonomy, triggers)
            .Run(TicketCorpus.Load(tickets, taxonomy), TicketCorpus.LoadSecondLabels(second));

        Assert.That(report.Faults, Is.Empty);
    }

    private static FileStream Open(string name) => File.OpenRead(Repository.Path("corpus", name));
}
