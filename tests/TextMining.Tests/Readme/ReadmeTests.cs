using System.Text.RegularExpressions;

namespace TextMining.Tests.Readme;

/// <summary>What the README shows is what the code is and prints.</summary>
[NonParallelizable]
public sealed class ReadmeTests
{
    private static readonly string Source = File.ReadAllText(Repository.Path("tests", "TextMining.Tests", "Readme", "Examples.cs"));

    [TestCase("first-tag", "README.md")]
    [TestCase("first-tag", "README.zh-CN.md")]
    [TestCase("segment", "README.md")]
    public void Example_OfTheReadme_IsTheCodeThatRuns(string name, string file)
    {
        Assert.That(Block(file, name, "csharp"), Is.EqualTo(CodeOf(name)));
    }

    [TestCase("first-tag", "README.md")]
    [TestCase("first-tag", "README.zh-CN.md")]
    [TestCase("segment", "README.md")]
    public void Output_OfTheReadme_IsWhatTheCodePrints(string name, string file)
    {
        var printed = new StringWriter();
        var console = Console.Out;
        Console.SetOut(printed);
        try
        {
            if (name == "segment")
            {
                Examples.Segment();
            }
            else
            {
                Examples.FirstTag();
            }
        }
        finally
        {
            Console.SetOut(console);
        }

        Assert.That(printed.ToString().ReplaceLineEndings("\n").Trim(), Is.EqualTo(Block(file, name, "text")));
    }

    [TestCase("web", "csharp")]
    [TestCase("web", "bash")]
    [TestCase("web", "json")]
    [TestCase("retrain", "bash")]
    [TestCase("retrain-code", "csharp")]
    [TestCase("batch", "bash")]
    [TestCase("ml-net: not compiled here, Microsoft.ML is not a dependency of this repository", "csharp")]
    public void Sample_OfTheReadme_IsTheSameInBothLanguages(string name, string language) =>
        Assert.That(Block("README.zh-CN.md", name, language), Is.EqualTo(Block("README.md", name, language)));

    /// <summary>The fenced block of a language that follows the marker <c>&lt;!-- name --&gt;</c>.</summary>
    internal static string Block(string file, string name, string language)
    {
        var readme = File.ReadAllText(Repository.Path(file)).ReplaceLineEndings("\n");
        var marker = readme.IndexOf($"<!-- {name} -->", StringComparison.Ordinal);
        Assert.That(marker, Is.GreaterThanOrEqualTo(0), $"{file} has no marker {name}");
        var start = readme.IndexOf($"```{language}\n", marker, StringComparison.Ordinal) + language.Length + 4;
        return readme[start..readme.IndexOf("\n```", start, StringComparison.Ordinal)].Trim();
    }

    private static string CodeOf(string name)
    {
        var lines = Regex.Match(Source.ReplaceLineEndings("\n"), $"// <{name}>\n(.*?)\n *// </{name}>", RegexOptions.Singleline | RegexOptions.NonBacktracking).Groups[1].Value.Split('\n');
        return string.Join("\n", lines.Select(line => line.StartsWith("        ", StringComparison.Ordinal) ? line[8..] : line)).Trim();
    }
}
