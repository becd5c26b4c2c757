using TextMining.Taxonomies;
using TextMining.Training.Corpora;
using TextMining.Urgency;

namespace TextMining.Cli;

/// <summary>The files that the urgency verbs read.</summary>
internal static class UrgencyFiles
{
    public static UrgencyRules Rules(string? path = null)
    {
        using var file = File.OpenRead(path ?? Checkout.Path("models/urgency/rules.json"));
        return UrgencyRules.Load(file);
    }

    public static UrgencyCombiner Combiner(string? path = null)
    {
        using var file = File.OpenRead(path ?? Checkout.Path("models/urgency/combiner.json"));
        return UrgencyCombiner.Load(file);
    }

    public static TicketCorpus Corpus(DirectoryInfo folder)
    {
        using var tree = File.OpenRead(Path.Combine(folder.FullName, "taxonomy.json"));
        using var tickets = File.OpenRead(Path.Combine(folder.FullName, "tickets.jsonl"));
        return TicketCorpus.Load(tickets, Taxonomy.Load(tree));
    }
}
