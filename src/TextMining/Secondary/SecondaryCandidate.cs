namespace TextMining.Secondary;

/// <summary>A cause that a ticket may also hold beside its likeliest one, and what speaks for and against it. Immutable.</summary>
/// <param name="Best">The index of the likeliest cause in the label set of the cause head.</param>
/// <param name="Cause">The index of the candidate, another one.</param>
/// <param name="Evidence">A value for each of <see cref="SecondaryEvidence.Names"/> (shape: as many as names). The prior of the pair is not known to the heads: its value is 0.</param>
public sealed record SecondaryCandidate(int Best, int Cause, IReadOnlyList<float> Evidence);
