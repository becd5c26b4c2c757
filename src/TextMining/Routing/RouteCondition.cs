using TextMining.Urgency;

namespace TextMining.Routing;

/// <summary>When a rule applies: every member that is given must hold; within a list any one entry does. Immutable.</summary>
public sealed record RouteCondition
{
    /// <summary>Cause codes, or a top with <c>.*</c>, such as <c>OUT.*</c>.</summary>
    public IReadOnlyList<string>? Causes { get; init; }

    /// <summary>Business type codes.</summary>
    public IReadOnlyList<string>? Business { get; init; }

    /// <summary>Urgency levels.</summary>
    public IReadOnlyList<UrgencyLevel>? Urgency { get; init; }

    /// <summary>Channels, such as <c>12398</c>.</summary>
    public IReadOnlyList<string>? Channels { get; init; }

    /// <summary>Classes of the place.</summary>
    public IReadOnlyList<ServiceArea>? Areas { get; init; }

    /// <summary>Registers of which the customer is in at least one.</summary>
    public IReadOnlyList<CustomerRegisters>? CustomerFlags { get; init; }

    /// <summary>Value groups of the customer.</summary>
    public IReadOnlyList<string>? CustomerTiers { get; init; }

    /// <summary>Degrees of going over the supplier's head.</summary>
    public IReadOnlyList<EscalationRisk>? Escalation { get; init; }

    /// <summary>Grades of a complaint.</summary>
    public IReadOnlyList<ComplaintGrade>? Grades { get; init; }

    /// <summary>Urgency rules of which at least one fired: a whole name, or the part before a dot (<c>R8</c> for <c>R8.media</c>).</summary>
    public IReadOnlyList<string>? FiredRules { get; init; }

    /// <summary>Least number of contacts about the matter, this one included.</summary>
    public int? ContactsAtLeast { get; init; }

    /// <summary>Least claimed amount in yuan.</summary>
    public double? ClaimedYuanAtLeast { get; init; }

    /// <summary>True: only tickets that a person must look at. False: only the others.</summary>
    public bool? NeedsPerson { get; init; }

    internal static RouteCondition Always { get; } = new();

    /// <summary>True when nothing but cause and business type is asked for.</summary>
    internal bool IsTotal =>
        Urgency is null && Channels is null && Areas is null && CustomerFlags is null && CustomerTiers is null && Escalation is null && Grades is null
        && FiredRules is null && ContactsAtLeast is null && ClaimedYuanAtLeast is null && NeedsPerson is null;

    /// <summary>Whether the condition holds, cause and business type apart.</summary>
    internal bool HoldsBesideLabels(RouteQuery query) =>
        (Urgency is null || Urgency.Contains(query.Urgency))
        && (Channels is null || query.Channel is not null && Channels.Contains(query.Channel))
        && (Areas is null || Areas.Contains(query.Area))
        && (CustomerFlags is null || HasAny(CustomerFlags, query.CustomerFlags))
        && (CustomerTiers is null || query.CustomerTier is not null && CustomerTiers.Contains(query.CustomerTier))
        && (Escalation is null || Escalation.Contains(query.Escalation))
        && (Grades is null || Grades.Contains(query.Grade))
        && (FiredRules is null || HasAny(FiredRules, query.FiredRules))
        && (ContactsAtLeast is null || query.Contacts >= ContactsAtLeast)
        && (ClaimedYuanAtLeast is null || query.ClaimedYuan >= ClaimedYuanAtLeast)
        && (NeedsPerson is null || query.NeedsPerson == NeedsPerson);

    /// <summary>Whether a ticket can exist for which both conditions hold, cause and business type apart.</summary>
    internal bool MayHoldWith(RouteCondition other) =>
        Meet(Urgency, other.Urgency)
        && Meet(Channels, other.Channels)
        && Meet(Areas, other.Areas)
        && Meet(CustomerTiers, other.CustomerTiers)
        && Meet(Escalation, other.Escalation)
        && Meet(Grades, other.Grades)
        && (NeedsPerson is null || other.NeedsPerson is null || NeedsPerson == other.NeedsPerson);

    /// <summary>Whether this condition holds for every ticket for which the other does, cause and business type apart.</summary>
    internal bool HoldsWhenever(RouteCondition other) =>
        Covers(Urgency, other.Urgency)
        && Covers(Channels, other.Channels)
        && Covers(Areas, other.Areas)
        && Covers(CustomerFlags, other.CustomerFlags)
        && Covers(CustomerTiers, other.CustomerTiers)
        && Covers(Escalation, other.Escalation)
        && Covers(Grades, other.Grades)
        && Covers(FiredRules, other.FiredRules)
        && (ContactsAtLeast is null || other.ContactsAtLeast >= ContactsAtLeast)
        && (ClaimedYuanAtLeast is null || other.ClaimedYuanAtLeast >= ClaimedYuanAtLeast)
        && (NeedsPerson is null || NeedsPerson == other.NeedsPerson);

    private static bool HasAny(IReadOnlyList<CustomerRegisters> wanted, CustomerRegisters flags)
    {
        for (var i = 0; i < wanted.Count; i++)
        {
            if ((flags & wanted[i]) != CustomerRegisters.None)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAny(IReadOnlyList<string> wanted, IReadOnlyList<string> fired)
    {
        for (var i = 0; i < fired.Count; i++)
        {
            for (var j = 0; j < wanted.Count; j++)
            {
                if (IsOrBelongsTo(fired[i], wanted[j]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsOrBelongsTo(string fired, string name) =>
        fired.StartsWith(name, StringComparison.Ordinal) && (fired.Length == name.Length || fired[name.Length] == '.');

    private static bool Meet<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right) => left is null || right is null || left.Intersect(right).Any();

    private static bool Covers<T>(IReadOnlyList<T>? wide, IReadOnlyList<T>? narrow) => wide is null || narrow is not null && narrow.All(wide.Contains);
}
