using Microsoft.ML.OnnxRuntime;
using TextMining.Classification;
using TextMining.Export;
using TextMining.Persistence;
using TextMining.Segmentation;
using TextMining.Tests;
using TextMining.Training;

namespace TextMining.Onnx.Tests.Export;

public sealed class LinearOnnxExportTests
{
    [Test]
    public void Write_OfTheShippedTagger_ScoresAsTheLibraryDoes()
    {
        using var stream = ModelPackage.Open("TextMining.Models.Power", "power.model");
        var heads = TicketTaggerModel.Load(stream, SegmenterModel.LoadDefault()).Heads;
        var texts = File.ReadLines(Repository.Path("corpus/tickets.jsonl")).Where((_, index) => index % 20 == 0)
            .Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!)
            .Append("").Append("qwertz 0815").Append(string.Concat(Enumerable.Repeat("电表坏了", 400))).ToList();

        AssertEqual(heads.Manifest, heads.Model, texts, text => TicketHeads.Tasks.Select(task => (Classifier)new TicketHead(heads, task)));
    }

    [Test]
    public void Write_OfATrainedClassifier_ScoresAsTheLibraryDoes()
    {
        string[] texts = [.. Enumerable.Range(0, 60).Select(i => (i % 3) switch { 0 => $"第{i}户停电没有电", 1 => $"电费{i}元太高", _ => $"抄表员{i}态度差" })];
        var classifier = new ClassifierTrainer(new TrainerOptions { Seed = 1 }, SegmenterModel.LoadDefault()).Train("cause", texts, [.. texts.Select((_, i) => (i % 3).ToString())]);

        AssertEqual(classifier.Manifest, classifier.Model, texts, _ => [classifier]);
    }

    private static void AssertEqual(ModelManifest manifest, LinearModel model, IReadOnlyList<string> texts, Func<string, IEnumerable<Classifier>> classifiers)
    {
        using var bytes = new MemoryStream();
        LinearOnnxExport.Write(manifest, model, bytes);
        using var session = new InferenceSession(bytes.ToArray());
        var outputs = manifest.Heads.SelectMany(head => new[] { $"{head.Task}_scores", $"{head.Task}_probabilities" }).ToArray();

        foreach (var batch in texts.Chunk(16))
        {
            var (indices, values, width) = Rows(model, batch);
            using var results = Run(session, indices, values, batch.Length, width, outputs);
            for (var row = 0; row < batch.Length; row++)
            {
                var output = 0;
                foreach (var classifier in classifiers(batch[row]))
                {
                    var prediction = classifier.Predict(batch[row]);
                    var expected = prediction.Ranked.OrderBy(label => label.Index).ToList();
                    AssertRow(results[output++], row, expected, label => label.Score);
                    AssertRow(results[output++], row, expected, label => label.Probability);
                }
            }
        }
    }

    private static void AssertRow(OrtValue result, int row, List<ScoredLabel> expected, Func<ScoredLabel, float> number)
    {
        var actual = result.GetTensorDataAsSpan<float>().Slice(row * expected.Count, expected.Count).ToArray();
        Assert.That(actual, Is.EqualTo(expected.Select(number)).Within(1e-5f));
    }

    private static IDisposableReadOnlyCollection<OrtValue> Run(InferenceSession session, long[] indices, float[] values, int rows, int width, string[] outputs)
    {
        using var first = OrtValue.CreateTensorValueFromMemory(indices, [rows, width]);
        using var second = OrtValue.CreateTensorValueFromMemory(values, [rows, width]);
        using var run = new RunOptions();
        return session.Run(run, ["indices", "values"], [first, second], outputs);
    }

    private static (long[] Indices, float[] Values, int Width) Rows(LinearModel model, string[] texts)
    {
        var rows = texts.Select(text =>
        {
            var (columns, values) = (new List<int>(), new List<float>());
            model.Vectorize(text, columns, values);
            return (columns, values);
        }).ToList();
        var width = Math.Max(1, rows.Max(row => row.columns.Count));
        var (indices, weights) = (new long[texts.Length * width], new float[texts.Length * width]);
        for (var row = 0; row < texts.Length; row++)
        {
            for (var i = 0; i < rows[row].columns.Count; i++)
            {
                indices[(row * width) + i] = rows[row].columns[i];
                weights[(row * width) + i] = rows[row].values[i];
            }
        }

        return (indices, weights, width);
    }
}
