namespace TextMining.Cli;

/// <summary>The readable files that the power tagger is fixed with, in the checkout.</summary>
internal static class TaggerFiles
{
    public static TicketTaggerParts Parts(DirectoryInfo corpus) => new()
    {
        Taxonomy = File.ReadAllBytes(Path.Combine(corpus.FullName, "taxonomy.json")),
        UrgencyRules = File.ReadAllBytes(Checkout.Path("models/urgency/rules.json")),
        UrgencyCombiner = ReadOnlyMemory<byte>.Empty,
        Routes = File.ReadAllBytes(Checkout.Path("models/routing/routes.json")),
    };

    public static TicketTagger Load(FileInfo? model)
    {
        if (model is null)
        {
            return TicketTagger.LoadDefault();
        }

        using var file = model.OpenRead();
        return new TicketTagger(ModelFiles.Tagger(file, SegmenterSource.Load()));
    }
}
