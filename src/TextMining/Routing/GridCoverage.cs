namespace TextMining.Routing;

/// <summary>How well the registry covers a list of places. Immutable.</summary>
/// <param name="Places">Number of places looked at.</param>
/// <param name="Matched">Number with exactly one grid.</param>
/// <param name="Unmatched">Indexes (0-based) of the places without a grid.</param>
/// <param name="DoublyMatched">Indexes (0-based) of the places that several grids claim, with the grids' keys.</param>
/// <param name="PerGrid">Grid key → number of places; grids without a place are listed with 0.</param>
public sealed record GridCoverage(
    int Places,
    int Matched,
    IReadOnlyList<int> Unmatched,
    IReadOnlyList<KeyValuePair<int, IReadOnlyList<string>>> DoublyMatched,
    IReadOnlyDictionary<string, int> PerGrid);
