using System.Xml.Linq;

namespace TextMining.Tests.Readme;

/// <summary>A piece of C# that a reader is shown.</summary>
/// <param name="Where">The file or the member that shows it.</param>
/// <param name="Code">The piece.</param>
public sealed record CodeBlock(string Where, string Code)
{
    private const string Fence = "```csharp\n";

    /// <summary>Every block of the READMEs, except those whose marker says that they are not compiled here.</summary>
    public static IEnumerable<CodeBlock> OfReadmes()
    {
        string[] folders = ["src", "models", "tools", "tests", "corpus"];
        var files = Directory.EnumerateFiles(Repository.Root, "*.md")
            .Concat(folders.SelectMany(folder => Directory.EnumerateFiles(Repository.Path(folder), "*.md", SearchOption.AllDirectories)))
            .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal));
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(file).ReplaceLineEndings("\n");
            for (var start = text.IndexOf(Fence, StringComparison.Ordinal); start >= 0; start = text.IndexOf(Fence, start + 1, StringComparison.Ordinal))
            {
                var marker = text[..start].TrimEnd().Split('\n')[^1];
                if (!marker.Contains("not compiled here", StringComparison.Ordinal))
                {
                    var code = start + Fence.Length;
                    yield return new CodeBlock($"{Path.GetRelativePath(Repository.Root, file)}:{text.AsSpan(0, start).Count('\n') + 1}", text[code..text.IndexOf("\n```", code, StringComparison.Ordinal)]);
                }
            }
        }
    }

    /// <summary>Every example of the XML documentation.</summary>
    public static IEnumerable<CodeBlock> OfDocumentation() =>
        from file in Directory.EnumerateFiles(AppContext.BaseDirectory, "TextMining*.xml").Order(StringComparer.Ordinal)
        from member in XDocument.Load(file).Descendants("member")
        from code in member.Descendants("example").Elements("code")
        select new CodeBlock((string)member.Attribute("name")!, code.Value);

    public override string ToString() => Where;
}
