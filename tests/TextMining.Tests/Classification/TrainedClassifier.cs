using System.Text.Json;
using TextMining.Classification;
using TextMining.Tests.Segmentation;
using TextMining.Training;

namespace TextMining.Tests.Classification;

/// <summary>A classifier of business types, trained once on part of the corpus, and the rows that it has not seen.</summary>
internal static class TrainedClassifier
{
    private const int TrainingRows = 2_000;
    private static readonly Lazy<(string[] Texts, string[] Labels, string[] TestTexts, string[] TestLabels)> Corpus = new(Read);
    private static readonly Lazy<TextClassifier> Trained = new(() => Train(new TrainerOptions()));

    public static TextClassifier Shared => Trained.Value;

    public static string[] Texts => Corpus.Value.Texts;

    public static string[] Labels => Corpus.Value.Labels;

    public static string[] TestTexts => Corpus.Value.TestTexts;

    public static string[] TestLabels => Corpus.Value.TestLabels;

    public static TextClassifier Train(TrainerOptions options) =>
        new ClassifierTrainer(options, ShippedSegmenter.Model).Train("business", Texts, Labels);

    public static byte[] Bytes(TextClassifier classifier)
    {
        using var stream = new MemoryStream();
        classifier.Save(stream);
        return stream.ToArray();
    }

    private static (string[], string[], string[], string[]) Read()
    {
        var rows = File.ReadLines(Repository.Path("corpus", "tickets.jsonl")).Select(line =>
        {
            using var document = JsonDocument.Parse(line);
            var row = document.RootElement;
            return (Text: row.GetProperty("text").GetString()!, Label: row.GetProperty("business").GetString()!, Split: row.GetProperty("split").GetString());
        }).ToList();
        var train = rows.Where(row => row.Split == "train").Take(TrainingRows).ToList();
        var test = rows.Where(row => row.Split == "test").Take(500).ToList();
        return ([.. train.Select(row => row.Text)], [.. train.Select(row => row.Label)], [.. test.Select(row => row.Text)], [.. test.Select(row => row.Label)]);
    }
}
