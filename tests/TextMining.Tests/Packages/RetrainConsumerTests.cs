using TextMining.Classification;
using TextMining.Segmentation;
using TextMining.Tests.Readme;

namespace TextMining.Tests.Packages;

/// <summary>The README's retraining program in a blank console project, on a CSV file of its own.</summary>
[NonParallelizable]
public sealed class RetrainConsumerTests
{
    [Test]
    public void Consumer_RetrainingProgram_LearnsSavesAndPredicts()
    {
        var program = "using TextMining.Segmentation;\nusing TextMining.Tabular;\nusing TextMining.Training;\n" + ReadmeTests.Block("README.md", "retrain-code", "csharp");
        var project = new ConsumerProject("retrain-code", "Microsoft.NET.Sdk", program, "TextMining.Training", "TextMining.Tabular", "TextMining.Models.Segmenter").Build();
        var folder = Directory.CreateDirectory(Path.Combine(PackedFeed.Folder, "retrain-code-run")).FullName;
        OwnCsv.Write(folder);

        var run = Shell.Run(folder, "dotnet", project.Assembly);

        Assert.That(run.Output.Trim(), Is.EqualTo("OUT"), run.Errors);
        using var saved = File.OpenRead(Path.Combine(folder, "mine.model"));
        Assert.That(TextClassifier.Load(saved, SegmenterModel.LoadDefault()).Predict("家里突然没电了").Best.Label, Is.EqualTo("OUT"));
    }
}
