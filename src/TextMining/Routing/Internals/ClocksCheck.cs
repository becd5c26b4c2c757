namespace TextMining.Routing.Internals;

/// <summary>What a schema cannot say of the service clocks.</summary>
internal static class ClocksCheck
{
    private const int LongestDays = 366;
    private const int LongestMinutes = LongestDays * 24 * 60;

    public static void Run(ClocksDocument document, RoutingTable table)
    {
        var keys = new HashSet<string>();
        foreach (var profile in document.Profiles)
        {
            Require(keys.Add(profile.Key), profile.Key, "is listed twice");
            foreach (var limit in profile.Limits)
            {
                Limit(profile, limit);
                Labels(profile, limit, table);
            }
        }

        foreach (var rule in table.RulesFor(RouteDecision.Clocks))
        {
            Require(keys.Contains(rule.Clocks!), rule.Clocks!, $"is named by the routing rule '{rule.Name}' but not listed");
        }
    }

    private static void Limit(ClockProfile profile, ClockLimit limit)
    {
        int?[] given = [limit.Minutes, limit.WorkingDays, limit.Days];
        Require(given.Count(number => number is not null) == 1, profile.Key, $"gives {limit.Clock} not exactly one of minutes, workingDays, days");
        Require(limit.Minutes is null or (> 0 and <= LongestMinutes), profile.Key, $"gives {limit.Clock} {limit.Minutes} minutes, expected 1–{LongestMinutes}");
        Require((limit.WorkingDays ?? limit.Days) is null or (> 0 and <= LongestDays), profile.Key, $"gives {limit.Clock} {limit.WorkingDays ?? limit.Days} days, expected 1–{LongestDays}");
    }

    private static void Labels(ClockProfile profile, ClockLimit limit, RoutingTable table)
    {
        foreach (var pattern in limit.When.Causes ?? [])
        {
            var isKnown = table.Taxonomy.FindCause(pattern) is not null || table.Taxonomy.CauseGroups.Any(group => group.Code + ".*" == pattern);
            Require(isKnown, profile.Key, $"names the cause '{pattern}', which the taxonomy does not have");
        }

        foreach (var business in limit.When.Business ?? [])
        {
            Require(table.Taxonomy.FindBusinessType(business) is not null, profile.Key, $"names the business type '{business}', which the taxonomy does not have");
        }
    }

    private static void Require(bool condition, string profile, string fault)
    {
        if (!condition)
        {
            throw new RoutingFormatException($"The clock profile '{profile}' {fault}.", profile);
        }
    }
}
