using TextMining.Taxonomies;

namespace TextMining.Routing.Internals;

/// <summary>What a schema cannot say: names are unique, references point somewhere, and each rule has what its decision needs and no more.</summary>
internal static class RoutingTableCheck
{
    public static IEnumerable<(RouteDecision Decision, IReadOnlyList<RouteRule> Rules)> ByDecision(RoutingRules rules) =>
    [
        (RouteDecision.Lead, rules.Lead),
        (RouteDecision.Queue, rules.Queue),
        (RouteDecision.Clocks, rules.Clocks),
        (RouteDecision.Support, rules.Support),
        (RouteDecision.Green, rules.Green),
    ];

    public static void Run(RoutingDocument document, Taxonomy taxonomy)
    {
        var queues = document.Queues.Select(queue => queue.Key).ToHashSet();
        if (queues.Count != document.Queues.Count)
        {
            throw new RoutingFormatException("A queue key is used twice.");
        }

        var departments = taxonomy.Departments.Select(department => department.Key).ToHashSet();
        var names = new HashSet<string>();
        foreach (var (decision, rules) in ByDecision(document.Rules))
        {
            foreach (var rule in rules)
            {
                Require(names.Add(rule.Name), rule, "its name is used twice");
                Require(rule.Reason.Length > 0, rule, "its reason is empty");
                Outcome(decision, rule);
                Condition(rule, taxonomy);
                Require(rule.Queue is null || queues.Contains(rule.Queue), rule, $"its queue '{rule.Queue}' is not listed");
                foreach (var department in (rule.Support ?? []).Append(rule.Lead).Append(rule.Execution).OfType<string>())
                {
                    Require(departments.Contains(department), rule, $"the department '{department}' is not in the taxonomy");
                }
            }
        }
    }

    private static void Outcome(RouteDecision decision, RouteRule rule)
    {
        var isLead = decision == RouteDecision.Lead;
        Require(rule.Lead is not null == isLead, rule, isLead ? "it names no lead" : "only rules for leads name a lead");
        Require(rule.Execution is null || isLead, rule, "only rules for leads name an executing unit");
        Require(rule.Queue is not null == (isLead || decision == RouteDecision.Queue), rule, "rules for leads and queues name a queue, others do not");
        Require(rule.Clocks is not null == (decision == RouteDecision.Clocks), rule, "rules for clocks name a profile, others do not");
        Require(rule.Support is null || isLead || decision == RouteDecision.Support, rule, "only rules for leads and support name supporting departments");
        Require(decision != RouteDecision.Support || rule.Support is { Count: > 0 }, rule, "it names no supporting department");
        Require(!rule.Confidential || isLead || decision == RouteDecision.Queue, rule, "only rules for leads and queues speak of confidentiality");
    }

    private static void Condition(RouteRule rule, Taxonomy taxonomy)
    {
        foreach (var pattern in rule.When.Causes ?? [])
        {
            var known = pattern.EndsWith(".*", StringComparison.Ordinal)
                ? taxonomy.CauseGroups.Any(group => group.Code == pattern[..^2])
                : taxonomy.FindCause(pattern) is not null;
            Require(known, rule, $"the cause '{pattern}' is not in the taxonomy");
        }

        foreach (var business in rule.When.Business ?? [])
        {
            Require(taxonomy.FindBusinessType(business) is not null, rule, $"the business type '{business}' is not in the taxonomy");
        }
    }

    private static void Require(bool condition, RouteRule rule, string fault)
    {
        if (!condition)
        {
            throw new RoutingFormatException($"Rule '{rule.Name}': {fault}.", rule.Name);
        }
    }
}
