namespace TextMining.Tabular;

/// <summary>What a model suggests for one label field of a row, for people to confirm. Immutable.</summary>
/// <param name="Field">The label field.</param>
/// <param name="Labels">The suggested labels, the likeliest first.</param>
/// <param name="Score">How sure the model is of the first, 0–1; null when it gives no probability.</param>
/// <param name="Model">The name and version of the model.</param>
public sealed record SuggestedLabels(string Field, IReadOnlyList<string> Labels, double? Score, string Model);
