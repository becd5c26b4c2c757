using System.CommandLine;
using System.Text;
using TextMining.Mining.Reports;

namespace TextMining.Cli.Mining;

/// <summary>The option <c>--html FILE</c> of the mining verbs.</summary>
internal sealed class HtmlFile
{
    private readonly Option<FileInfo?> _option = new("--html") { Description = "Write a report that needs no other file to this HTML file, too." };

    public void AddTo(Command command) => command.Add(_option);

    public void Write(ParseResult result, MiningReport report)
    {
        if (result.GetValue(_option) is { } file)
        {
            using var writer = new StreamWriter(file.FullName, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            report.WriteHtml(writer);
        }
    }
}
