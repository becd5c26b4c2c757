using TextMining.Routing.Internals;

namespace TextMining.Routing;

/// <summary>
/// Whether a table gives every cause × business type exactly one lead and one clock profile, whatever else is known of the ticket:
/// each pair has a rule without further conditions, and no two rules of one rank can hold for the same ticket and decide differently.
/// Immutable.
/// </summary>
public sealed record RoutingProof
{
    private static readonly RouteDecision[] Total = [RouteDecision.Lead, RouteDecision.Clocks];
    private static readonly RouteDecision[] FirstMatch = [RouteDecision.Lead, RouteDecision.Queue, RouteDecision.Clocks];

    /// <summary>Number of cause × business type pairs looked at.</summary>
    public required int Pairs { get; init; }

    /// <summary>Number of rules looked at.</summary>
    public required int Rules { get; init; }

    /// <summary>Every fault, in English, naming the pair or the rules; empty when the table is proved.</summary>
    public required IReadOnlyList<string> Faults { get; init; }

    /// <summary>Examines a table.</summary>
    /// <param name="table">The table.</param>
    public static RoutingProof Of(RoutingTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var faults = new List<string>();
        var pairs = table.Taxonomy.Causes.SelectMany(cause => table.Taxonomy.BusinessTypes.Select(type => (Cause: cause.Code, Business: type.Code))).ToList();
        faults.AddRange(Total.SelectMany(decision => pairs
            .Where(pair => !table.RulesFor(decision, pair.Cause, pair.Business).Any(rule => rule.When.IsTotal))
            .Select(pair => $"{decision}: {pair.Cause} × {pair.Business} has no rule that holds whatever the rest.")));
        faults.AddRange(FirstMatch.SelectMany(decision => pairs
            .SelectMany(pair => Conflicts(table.RulesFor(decision, pair.Cause, pair.Business)))
            .Distinct()
            .Select(names => $"{decision}: the rules {names} have the same priority, can hold for one ticket and decide differently.")));
        faults.AddRange(FirstMatch.SelectMany(decision => Unreachable(table.Cells(decision), pairs)
            .Select(rule => $"{decision}: the rule '{rule}' can never decide, rules of higher priority always hold before it.")));
        return new RoutingProof
        {
            Pairs = pairs.Count,
            Rules = Enum.GetValues<RouteDecision>().Sum(decision => table.RulesFor(decision).Count),
            Faults = faults,
        };
    }

    private static IEnumerable<string> Conflicts(IReadOnlyList<RouteRule> rules)
    {
        for (var i = 0; i < rules.Count; i++)
        {
            for (var j = i + 1; j < rules.Count && rules[j].Priority == rules[i].Priority; j++)
            {
                if (rules[i].When.MayHoldWith(rules[j].When) && Outcome(rules[i]) != Outcome(rules[j]))
                {
                    yield return $"'{rules[i].Name}' and '{rules[j].Name}'";
                }
            }
        }
    }

    private static string Outcome(RouteRule rule) =>
        string.Join('|', rule.Lead, string.Join(',', rule.Support ?? []), rule.Execution, rule.Queue, rule.Clocks, rule.Confidential);

    private static IEnumerable<string> Unreachable(RuleCells cells, List<(string Cause, string Business)> pairs)
    {
        var live = new HashSet<RouteRule>();
        foreach (var (cause, business) in pairs)
        {
            var rules = cells.At(cause, business);
            live.UnionWith(rules.Where((rule, index) => !rules.Take(index).Any(earlier => IsBefore(earlier, rule))));
        }

        return cells.Rules.Where(rule => !live.Contains(rule)).Select(rule => rule.Name);
    }

    private static bool IsBefore(RouteRule earlier, RouteRule later) =>
        earlier.Priority > later.Priority && earlier.When.HoldsWhenever(later.When) && (earlier.Confidential || !later.Confidential || later.Lead is not null);
}
