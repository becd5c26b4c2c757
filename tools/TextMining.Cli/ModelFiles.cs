using TextMining.Classification;
using TextMining.Persistence;
using TextMining.Segmentation;
using TextMining.Tabular;

namespace TextMining.Cli;

/// <summary>Model files of either kind.</summary>
internal static class ModelFiles
{
    /// <summary>A classifier, or the head of a ticket tagger that predicts <paramref name="label"/>.</summary>
    /// <remarks>Where the program has its neural verbs, a folder with an encoder is a model too.</remarks>
    public static Classifier Classifier(FileInfo file, string label)
    {
#if ONNX
        if (Directory.Exists(file.FullName))
        {
            // Lives as long as the process, as the classifier does.
            return new Onnx.Inference.EncoderClassifier(Neural.EncoderFolder.Load(file.FullName), label);
        }
#endif
        var bytes = File.ReadAllBytes(file.FullName);
        var segmenter = SegmenterSource.Load();
        return Kind(bytes) == TicketTaggerModel.Kind
            ? new StackedTicketHead(Tagger(Open(bytes), segmenter), label)
            : Classification.TextClassifier.Load(Open(bytes), segmenter);
    }

    /// <summary>The linear model of a file of either kind, and its manifest.</summary>
    public static (ModelManifest Manifest, LinearModel Model) Linear(FileInfo file)
    {
        var bytes = File.ReadAllBytes(file.FullName);
        var segmenter = SegmenterSource.Load();
        if (Kind(bytes) == TicketTaggerModel.Kind)
        {
            var heads = Tagger(Open(bytes), segmenter).Heads;
            return (heads.Manifest, heads.Model);
        }

        var classifier = Classification.TextClassifier.Load(Open(bytes), segmenter);
        return (classifier.Manifest, classifier.Model);
    }

    /// <summary>What a model file of either kind suggests, and the model by which texts are compared: a classifier, or the cause head of a ticket tagger.</summary>
    public static (Classifier Classifier, LinearModel Model) Selecting(FileInfo file)
    {
        var bytes = File.ReadAllBytes(file.FullName);
        var segmenter = SegmenterSource.Load();
        if (Kind(bytes) == TicketTaggerModel.Kind)
        {
            var heads = Tagger(Open(bytes), segmenter).Heads;
            return (new TicketHead(heads, TicketHeads.Tasks[0]), heads.Model);
        }

        var classifier = Classification.TextClassifier.Load(Open(bytes), segmenter);
        return (classifier, classifier.Model);
    }

    /// <summary>What a model file of either kind suggests for rows that people will label: a ticket tagger its tags, a classifier its class.</summary>
    public static Func<string, IReadOnlyList<SuggestedLabels>> Suggesting(FileInfo file, IReadOnlyList<string> fields)
    {
        var bytes = File.ReadAllBytes(file.FullName);
        var segmenter = SegmenterSource.Load();
        return Kind(bytes) == TicketTaggerModel.Kind
            ? Suggestions.Of(new TicketTagger(TicketTaggerModel.Load(Open(bytes), segmenter)), fields)
            : Suggestions.Of(Classification.TextClassifier.Load(Open(bytes), segmenter), ModelContainer.Load(Open(bytes)).Checksum!, fields);
    }

    /// <summary>A ticket tagger, with its second reader where it has one and the program can run it.</summary>
    public static TicketTaggerModel Tagger(Stream stream, SegmenterModel segmenter) =>
#if ONNX
        TicketTaggerModel.Load(stream, segmenter, Onnx.Inference.EncoderTicketReader.Load);
#else
        TicketTaggerModel.Load(stream, segmenter);
#endif

    private static string Kind(byte[] bytes) => ModelManifest.Read(ModelContainer.Load(Open(bytes))).Kind;

    private static MemoryStream Open(byte[] bytes) => new(bytes, writable: false);
}
