namespace TextMining.Mining.Clustering;

/// <summary>Two tickets that look alike.</summary>
/// <param name="First">The later one.</param>
/// <param name="Second">The earlier one.</param>
/// <param name="Score">How alike, 0 to 1.</param>
internal readonly record struct Neighbour(int First, int Second, float Score);
