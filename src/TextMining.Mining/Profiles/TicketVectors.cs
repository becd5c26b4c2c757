namespace TextMining.Mining.Profiles;

/// <summary>One ticket's features, weighed by how rare they are in the corpus.</summary>
/// <param name="Whole">Pairs of adjoining units.</param>
/// <param name="Matter">Common words outside of names.</param>
/// <param name="Names">Pairs of units within names.</param>
internal readonly record struct TicketVectors(SparseVector Whole, SparseVector Matter, SparseVector Names);
