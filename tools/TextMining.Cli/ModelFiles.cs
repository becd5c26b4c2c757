using TextMining.Classification;
using TextMining.Persistence;
using TextMining.Segmentation;

namespace TextMining.Cli;

/// <summary>Model files of either kind.</summary>
internal static class ModelFiles
{
    /// <summary>A classifier, or the head of a ticket tagger that predicts <paramref name="label"/>.</summary>
    public static Classifier Classifier(FileInfo file, string label)
    {
        var bytes = File.ReadAllBytes(file.FullName);
        var segmenter = SegmenterSource.Load();
        return Kind(bytes) == TicketTaggerModel.Kind
            ? new TicketHead(TicketTaggerModel.Load(Open(bytes), segmenter).Heads, label)
            : Classification.TextClassifier.Load(Open(bytes), segmenter);
    }

    /// <summary>The linear model of a file of either kind, and its manifest.</summary>
    public static (ModelManifest Manifest, LinearModel Model) Linear(FileInfo file)
    {
        var bytes = File.ReadAllBytes(file.FullName);
        var segmenter = SegmenterSource.Load();
        if (Kind(bytes) == TicketTaggerModel.Kind)
        {
            var heads = TicketTaggerModel.Load(Open(bytes), segmenter).Heads;
            return (heads.Manifest, heads.Model);
        }

        var classifier = Classification.TextClassifier.Load(Open(bytes), segmenter);
        return (classifier.Manifest, classifier.Model);
    }

    /// <summary>A classifier.</summary>
    public static TextClassifier TextClassifier(FileInfo file)
    {
        using var stream = file.OpenRead();
        return Classification.TextClassifier.Load(stream, SegmenterSource.Load());
    }

    private static string Kind(byte[] bytes) => ModelManifest.Read(ModelContainer.Load(Open(bytes))).Kind;

    private static MemoryStream Open(byte[] bytes) => new(bytes, writable: false);
}
