namespace TextMining.Training.Corpora;

/// <summary>Two causes that are easily taken for each other; the order has no meaning.</summary>
/// <param name="First">Code of one cause.</param>
/// <param name="Second">Code of the other.</param>
public readonly record struct HardPair(string First, string Second);
