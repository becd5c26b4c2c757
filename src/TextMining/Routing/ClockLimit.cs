namespace TextMining.Routing;

/// <summary>One service-time commitment. Exactly one of minutes, working days and calendar days is given. Immutable.</summary>
public sealed record ClockLimit
{
    // Generated JSON code sets every init property, those that the row lacks to null.
    private readonly RouteCondition? _when;

    /// <summary>The step.</summary>
    public required ServiceClock Clock { get; init; }

    /// <summary>Tickets that it is about; of several that hold for one step, the first of the file counts.</summary>
    /// <value>Default: all.</value>
    public RouteCondition When
    {
        get => _when ?? new RouteCondition();
        init => _when = value;
    }

    /// <summary>Minutes of clock time.</summary>
    public int? Minutes { get; init; }

    /// <summary>Working days: the day of reception does not count, the last one counts to its end.</summary>
    public int? WorkingDays { get; init; }

    /// <summary>Calendar days: the day of reception does not count, the last one counts to its end.</summary>
    public int? Days { get; init; }

    /// <summary>What being late means.</summary>
    public required ClockBasis Basis { get; init; }

    /// <summary>Where the commitment comes from, in Chinese.</summary>
    public required string Source { get; init; }
}
