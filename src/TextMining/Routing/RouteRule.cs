namespace TextMining.Routing;

/// <summary>One line of the routing table. Immutable.</summary>
public sealed record RouteRule
{
    // Generated JSON code sets every init property, those that the row lacks to null.
    private readonly RouteCondition? _when;

    /// <summary>Unique name.</summary>
    public required string Name { get; init; }

    /// <summary>Rank among the rules of the same decision: the highest matching one decides.</summary>
    public required int Priority { get; init; }

    /// <summary>When the rule applies.</summary>
    /// <value>Default: always.</value>
    public RouteCondition When
    {
        get => _when ?? RouteCondition.Always;
        init => _when = value;
    }

    /// <summary>Why, in Chinese.</summary>
    public required string Reason { get; init; }

    /// <summary>Lead department; only in rules for leads.</summary>
    public string? Lead { get; init; }

    /// <summary>Supporting departments; in rules for leads and for support.</summary>
    public IReadOnlyList<string>? Support { get; init; }

    /// <summary>Unit that does the work on site; only in rules for leads.</summary>
    public string? Execution { get; init; }

    /// <summary>Queue; in rules for leads and for queues.</summary>
    public string? Queue { get; init; }

    /// <summary>Profile of service clocks; only in rules for clocks.</summary>
    public string? Clocks { get; init; }

    /// <summary>In a rule for leads: the informant stays hidden. In a rule for queues: the rule applies to confidential tickets too.</summary>
    public bool Confidential { get; init; }
}
