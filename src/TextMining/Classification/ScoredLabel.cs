namespace TextMining.Classification;

/// <summary>One class in a prediction.</summary>
/// <param name="Index">Its index in the label set.</param>
/// <param name="Label">Its name.</param>
/// <param name="Score">The raw margin of the linear model: any real number, comparable within one prediction.</param>
/// <param name="Probability">Calibrated, 0–1; sums to 1 over the label set.</param>
public readonly record struct ScoredLabel(int Index, string Label, float Score, float Probability);
