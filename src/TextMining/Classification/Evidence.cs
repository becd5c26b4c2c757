namespace TextMining.Classification;

/// <summary>A span of the text and what it added to a margin.</summary>
/// <param name="Start">0-based index of its first UTF-16 code unit in the text.</param>
/// <param name="Length">Number of UTF-16 code units.</param>
/// <param name="Contribution">In units of the margin: above 0 it spoke for the class, below 0 against it.</param>
public readonly record struct Evidence(int Start, int Length, double Contribution);
