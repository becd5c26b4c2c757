namespace TextMining.Mining.Profiles;

/// <summary>Features of one text by hash, each with the weight of its occurrences, before the corpus is known.</summary>
/// <param name="Hashes">Feature hashes, without repetition.</param>
/// <param name="Weights">The weight of each one's occurrences.</param>
internal readonly record struct CountedFeatures(ulong[] Hashes, float[] Weights);
