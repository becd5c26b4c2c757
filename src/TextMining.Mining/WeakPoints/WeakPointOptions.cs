namespace TextMining.Mining.WeakPoints;

/// <summary>What is compared. Valid by default.</summary>
public sealed record WeakPointOptions
{
    /// <summary>What is compared.</summary>
    /// <value>Default: <see cref="TicketFacet.Unit"/>.</value>
    public TicketFacet By { get; init; } = TicketFacet.Unit;

    /// <summary>The size of each, such as its customers; those without one are left out. Empty: all are taken for equal.</summary>
    public IReadOnlyDictionary<string, double> Sizes { get; init; } = new Dictionary<string, double>();

    /// <summary>Counts below this are not shown, so that nobody is recognised in them.</summary>
    /// <value>Default: 5. At least 1.</value>
    public int LeastCell { get; init; } = 5;

    internal void Validate() => ArgumentOutOfRangeException.ThrowIfLessThan(LeastCell, 1);
}
