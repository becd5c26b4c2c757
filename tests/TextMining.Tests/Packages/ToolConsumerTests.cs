using System.Text.Json;
using TextMining.Tests.Readme;

namespace TextMining.Tests.Packages;

/// <summary>The command-line program, installed as a dotnet tool from the packed feed, with the README's commands.</summary>
[NonParallelizable]
public sealed class ToolConsumerTests
{
    private string _tools = "";

    [OneTimeSetUp]
    public void Install()
    {
        _tools = Path.Combine(PackedFeed.Folder, "tools");
        var sources = ConsumerProject.WriteSources(Directory.CreateDirectory(Path.Combine(PackedFeed.Folder, "tool-sources")).FullName);
        var (status, output, errors) = Shell.Run(ConsumerProject.Elsewhere, "dotnet", "tool", "install", "TextMining.Cli", "--tool-path", _tools, "--configfile", sources);
        Assert.That(status, Is.Zero, output + errors);
    }

    [Test]
    public void Retrain_OnOwnCsv_WithTheCommandsOfTheReadme_LearnsIt()
    {
        var folder = Directory.CreateDirectory(Path.Combine(PackedFeed.Folder, "retrain")).FullName;
        OwnCsv.Write(folder);

        var (status, output, errors) = Run(folder, ReadmeTests.Block("README.md", "retrain", "bash"));

        Assert.That(status, Is.Zero, output + errors);
        Assert.That(new FileInfo(Path.Combine(folder, "mine.model")).Length, Is.GreaterThan(10_000));
        Assert.That(output, Does.Match(@"(?m)^accuracy \(micro-F1\) +0\.[7-9]"), "ten groups of causes, of which one guessed always gets a fifth");
    }

    [Test]
    public void Batch_ThroughGnuParallel_EqualsTheSequentialOutput()
    {
        if (Shell.Run(ConsumerProject.Elsewhere, "bash", "-c", "parallel --version 2>&1 | head -1").Output.StartsWith("GNU parallel", StringComparison.Ordinal) is false)
        {
            Assert.Ignore("GNU parallel is not installed; tools/test installs Debian's package parallel where it can.");
        }

        var folder = Directory.CreateDirectory(Path.Combine(PackedFeed.Folder, "batch")).FullName;
        File.Copy(Repository.Path("corpus", "tickets.jsonl"), Path.Combine(folder, "tickets.jsonl"));

        var batch = Run(folder, ReadmeTests.Block("README.md", "batch", "bash"));
        var sequential = Run(folder, "textmining tag < tickets.jsonl > sequential.jsonl");

        Assert.That((batch.Status, sequential.Status), Is.EqualTo((0, 0)), batch.Errors + sequential.Errors);
        var tags = File.ReadAllBytes(Path.Combine(folder, "tags.jsonl"));
        Assert.That(tags.AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(folder, "sequential.jsonl"))), "the output differs from the sequential one");
        Assert.That(tags.AsSpan().Count((byte)'\n'), Is.EqualTo(File.ReadLines(Repository.Path("corpus", "tickets.jsonl")).Count()));
    }

    [Test]
    public void Tag_InAFolderOfItsOwn_ReadsTheModelThatTheToolCarries()
    {
        var run = Run(ConsumerProject.Elsewhere, "echo 电表黑屏了 | textmining tag");

        using var tags = JsonDocument.Parse(run.Output);
        Assert.That(tags.RootElement.GetProperty("route").GetProperty("lead").ToString(), Does.Contain("MTR"), run.Output + run.Errors);
    }

    private (int Status, string Output, string Errors) Run(string folder, string commands) =>
        Shell.Run(folder, "bash", "-euc", $"export PATH='{_tools}':\"$PATH\"\n{commands}");
}
