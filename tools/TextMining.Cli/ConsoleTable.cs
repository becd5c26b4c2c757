using System.Text;

namespace TextMining.Cli;

/// <summary>Prints rows in columns that line up beside Chinese text, whose characters are two cells wide.</summary>
internal static class ConsoleTable
{
    public static string Format(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var lines = new List<IReadOnlyList<string>> { columns };
        lines.AddRange(rows);
        var widths = columns.Select((_, index) => lines.Max(line => Width(line[index]))).ToArray();
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            for (var i = 0; i < widths.Length; i++)
            {
                var padding = new string(' ', widths[i] - Width(line[i]));
                // Numbers are read by their last digit, names by their first letter.
                var isNumber = line[i].Length > 0 && (char.IsAsciiDigit(line[i][0]) || line[i][0] == '-');
                text.Append(isNumber ? padding + line[i] : line[i] + padding).Append("  ");
            }

            while (text[^1] == ' ')
            {
                text.Length--;
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static int Width(string text) => text.EnumerateRunes().Sum(rune => rune.Value >= 0x1100 && !Rune.IsSymbol(rune) ? 2 : 1);
}
