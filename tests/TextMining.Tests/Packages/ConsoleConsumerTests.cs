using TextMining.Tests.Readme;

namespace TextMining.Tests.Packages;

/// <summary>The README's first example in a blank console project.</summary>
[NonParallelizable]
public sealed class ConsoleConsumerTests
{
    private static readonly string Program = "using TextMining;\n" + ReadmeTests.Block("README.md", "first-tag", "csharp");
    private static readonly string Expected = ReadmeTests.Block("README.md", "first-tag", "text");

    [Test]
    public void Consumer_BlankConsoleProject_PrintsWhatTheReadmeShows()
    {
        // The model package brings the library and the segmenter's model with it.
        var project = new ConsumerProject("console", "Microsoft.NET.Sdk", Program, "TextMining.Models.Power").Build();

        var run = Shell.Run(ConsumerProject.Elsewhere, "dotnet", project.Assembly);

        Assert.That(run.Output.Trim(), Is.EqualTo(Expected), run.Errors);
    }

    [Test]
    public void Consumer_SingleFilePublish_PrintsWhatTheReadmeShows()
    {
        var file = new ConsumerProject("single", "Microsoft.NET.Sdk", Program, "TextMining.Models.Power").PublishSingleFile();

        var run = Shell.Run(ConsumerProject.Elsewhere, file);

        Assert.That(run.Output.Trim(), Is.EqualTo(Expected), run.Errors);
    }
}
