namespace TextMining.Routing;

/// <summary>What the registry says of a place. Immutable.</summary>
/// <param name="Entries">No entry: unmatched. One: the grid. More: the place is claimed by several grids.</param>
public sealed record GridMatch(IReadOnlyList<GridEntry> Entries)
{
    /// <summary>The entry that decides; null when none or several do.</summary>
    public GridEntry? Decided => Entries.Count == 1 ? Entries[0] : null;
}
