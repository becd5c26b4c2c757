using System.Globalization;
using System.Text;
using TextMining.Routing;

namespace TextMining.Cli.Verbs;

/// <summary>What <c>routing check</c> prints for people.</summary>
internal static class RoutingText
{
    public static string Of(RoutingTable table, RoutingProof proof, Route? route, IReadOnlyList<Deadline>? deadlines, GridCoverage? coverage)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Routing table {table.Version}: {proof.Rules} rules, {proof.Pairs} cause × business type pairs, {proof.Faults.Count} faults.\n");
        foreach (var fault in proof.Faults)
        {
            text.Append("  ").Append(fault).Append('\n');
        }

        if (route is not null)
        {
            var parts = new[] { $"lead {route.Lead}", $"support {string.Join(' ', route.Support)}", $"execution {route.Execution}", $"queue {route.Queue}", $"clocks {route.ClockProfile}", route.IsGreen ? "green" : "", route.IsConfidential ? "confidential" : "" };
            text.Append('\n').AppendJoin(" · ", parts.Where(part => part.Length > 0 && part[^1] != ' ')).Append('\n');
            text.Append(ConsoleTable.Format(["decision", "rule", "reason"], route.Reasons.Select(reason => (IReadOnlyList<string>)[reason.Decision.ToString(), reason.Rule, reason.Text])));
            text.Append('\n').Append(ConsoleTable.Format(["step", "due", "basis", "source"], deadlines!.Select(deadline => (IReadOnlyList<string>)[deadline.Clock.ToString(), deadline.At.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture) + (deadline.IsProvisional ? " ?" : ""), deadline.Basis.ToString(), deadline.Source])));
        }

        if (coverage is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nGrid registry: {coverage.PerGrid.Count} grids; of {coverage.Places} places {coverage.Matched} matched, {coverage.Unmatched.Count} unmatched, {coverage.DoublyMatched.Count} claimed by several.\n");
            text.AppendJoin("", coverage.Unmatched.Select(index => $"  line {index + 1}: no grid\n"));
            text.AppendJoin("", coverage.DoublyMatched.Select(pair => $"  line {pair.Key + 1}: {string.Join(", ", pair.Value)}\n"));
        }

        return text.ToString();
    }
}
