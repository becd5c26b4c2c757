namespace TextMining.Mining.Trends;

/// <summary>Which series are made and how far they are forecast. Valid by default.</summary>
public sealed record TrendOptions
{
    /// <summary>A series for each value of this, beside the one of all tickets.</summary>
    /// <value>Default: <see cref="TicketFacet.Cause"/>.</value>
    public TicketFacet By { get; init; } = TicketFacet.Cause;

    /// <summary>A second property, so that series are for pairs of values; null for none.</summary>
    public TicketFacet? And { get; init; }

    /// <summary>How many days are forecast.</summary>
    /// <value>Default: 7. 1 to 60.</value>
    public int Days { get; init; } = 7;

    /// <summary>How many series are returned at most, the largest.</summary>
    /// <value>Default: 20. At least 1.</value>
    public int Top { get; init; } = 20;

    /// <summary>How many tickets a day each value can bear; a forecast above it is a warning. Names as in the series.</summary>
    public IReadOnlyDictionary<string, double> Capacity { get; init; } = new Dictionary<string, double>();

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Days, 60);
        ArgumentOutOfRangeException.ThrowIfLessThan(Top, 1);
    }
}
