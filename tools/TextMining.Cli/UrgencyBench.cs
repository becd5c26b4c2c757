using TextMining.Entities;
using TextMining.Urgency;

namespace TextMining.Cli;

/// <summary>Runs rules over test lines and counts.</summary>
internal sealed class UrgencyBench(UrgencyRules rules, EntityExtractor extractor)
{
    private static readonly string[] Wanted = ["U1", "U2", "U3", "U4", "!U1"];

    private readonly int[,] _counts = new int[5, 4];

    public int Failures { get; private set; }

    /// <summary>Runs one line.</summary>
    /// <returns>False when <paramref name="wanted"/> is not a level.</returns>
    public bool Run(string wanted, string text, out string? failure)
    {
        failure = null;
        var row = Array.IndexOf(Wanted, wanted);
        if (row < 0)
        {
            return false;
        }

        var reading = rules.Evaluate(text, extractor.Extract(text), TicketFacts.None);
        var level = (int)reading.Floor;
        _counts[row, level - 1]++;
        if (row < 4 ? level != row + 1 : level == 1)
        {
            Failures++;
            var fired = string.Join(", ", reading.Rules.Select(rule => $"{rule.Rule}→{rule.Level}「{text.Substring(rule.Start, rule.Length)}」"));
            failure = $"wanted {wanted}, found U{level} [{fired}] {text}";
        }

        return true;
    }

    public string Summary()
    {
        var rows = Enumerable.Range(0, 5).Where(row => Row(row) > 0).Select(
            row => (IReadOnlyList<string>)[Wanted[row], .. Enumerable.Range(0, 4).Select(column => $"{_counts[row, column]}"), $"{Row(row)}"]);
        var (critical, found) = (Row(0), Enumerable.Range(0, 5).Sum(row => _counts[row, 0]));
        return ConsoleTable.Format(["wanted", "U1", "U2", "U3", "U4", "lines"], rows)
            + $"failed {Failures} of {Enumerable.Range(0, 5).Sum(Row)}; U1 recall {Share(_counts[0, 0], critical)}, precision {Share(_counts[0, 0], found)}\n";
    }

    private int Row(int row) => Enumerable.Range(0, 4).Sum(column => _counts[row, column]);

    private static string Share(int part, int whole) => whole == 0 ? "n/a" : $"{(double)part / whole:0.000} ({part}/{whole})";
}
