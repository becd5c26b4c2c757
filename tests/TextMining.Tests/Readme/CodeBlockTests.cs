namespace TextMining.Tests.Readme;

/// <summary>Every piece of C# that a reader is shown compiles against the packages as they are.</summary>
public sealed class CodeBlockTests
{
    private static IEnumerable<CodeBlock> Readmes => CodeBlock.OfReadmes();

    private static IEnumerable<CodeBlock> Documentation => CodeBlock.OfDocumentation();

    [TestCaseSource(nameof(Readmes))]
    [TestCaseSource(nameof(Documentation))]
    public void Block_ThatAReaderIsShown_Compiles(CodeBlock block)
    {
        if (block.Where.Contains("TextMining.Onnx", StringComparison.Ordinal) && !CodeBlockCompiler.Knows("TextMining.Onnx"))
        {
            Assert.Ignore("TextMining.Onnx is not part of this build: ONNX Runtime was not set up (tools/setup-onnx).");
        }

        Assert.That(CodeBlockCompiler.Errors(block.Code), Is.Empty);
    }

    [Test]
    public void Block_WithAMistake_DoesNotCompile() =>
        Assert.That(CodeBlockCompiler.Errors("TicketTagger.LoadDefault().Tagg(\"停电\");"), Has.Exactly(1).Contains("CS1061"));

    [Test]
    public void Blocks_OfEveryPackage_AreFound()
    {
        var where = CodeBlock.OfReadmes().Select(block => block.Where).ToList();

        Assert.That(where, Has.Some.StartsWith("README.md").And.Some.StartsWith("README.zh-CN.md"));
        foreach (var folder in Directory.EnumerateDirectories(Repository.Path("src"), "TextMining*").Select(Path.GetFileName).Where(name => name is not "TextMining.Service"))
        {
            Assert.That(where, Has.Some.StartsWith($"src/{folder}/README.md"), folder);
        }

        Assert.That(CodeBlock.OfDocumentation().Count(), Is.GreaterThanOrEqualTo(10));
    }
}
