namespace TextMining.Features;

/// <summary>One feature at one place of a text.</summary>
/// <param name="Key">The key of the feature, see <see cref="FeatureKey"/>.</param>
/// <param name="Start">0-based index of its first UTF-16 code unit in the text.</param>
/// <param name="Length">Number of UTF-16 code units.</param>
public readonly record struct FeatureOccurrence(ulong Key, int Start, int Length);
