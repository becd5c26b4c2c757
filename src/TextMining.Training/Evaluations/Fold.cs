namespace TextMining.Training.Evaluations;

/// <summary>One round of a cross-validation.</summary>
/// <param name="Train">The documents to learn from, by index.</param>
/// <param name="Test">The documents to test, by index; none of them is in <paramref name="Train"/>.</param>
public sealed record Fold(IReadOnlyList<int> Train, IReadOnlyList<int> Test);
