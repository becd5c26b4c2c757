using System.Text.Json;
using TextMining.Onnx.Inference;
using TextMining.Tests;

namespace TextMining.Onnx.Tests.Inference;

public sealed class ShippedEncoderTests
{
    /// <summary>The encoder of models/encoder on the corpus's test part, which it has never seen; the floor is two points below the recorded .716.</summary>
    [Test]
    public void PredictAll_OnTheTestPart_StaysAboveTheFloor()
    {
        var (texts, causes) = (new List<string>(), new List<string>());
        foreach (var line in File.ReadLines(Repository.Path("corpus/tickets.jsonl")))
        {
            using var row = JsonDocument.Parse(line);
            if (row.RootElement.GetProperty("split").GetString() == "test")
            {
                texts.Add(row.RootElement.GetProperty("text").GetString()!);
                causes.Add(row.RootElement.GetProperty("cause").GetString()!);
            }
        }

        using var model = EncoderModel.Load(Open("model.onnx"), Open("vocab.txt"), Open("config.json"), new EncoderOptions { Threads = 1 });
        var predictions = new EncoderClassifier(model, "cause").PredictAll(texts);
        var right = (double)predictions.Zip(causes).Count(pair => pair.First.Best.Label == pair.Second) / causes.Count;

        TestContext.Out.WriteLine($"corpus test, n {causes.Count}: cause {right:F3}");
        Assert.That(right, Is.GreaterThan(0.688));
    }

    private static MemoryStream Open(string file) => new(File.ReadAllBytes(Repository.Path("models/encoder", file)));
}
