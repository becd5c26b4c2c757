namespace TextMining.Mining.Clustering;

/// <summary>How alike tickets must be to be one matter. Found by reading groups of real tickets; see the package's README.</summary>
internal sealed record GroupingBounds
{
    /// <summary>The least score of a pair that is looked at.</summary>
    public double Link { get; init; } = 0.12;

    /// <summary>The least mean score of all pairs between two groups.</summary>
    public double MeanLink { get; init; } = 0.18;

    /// <summary>The least score of two centres.</summary>
    public double Centres { get; init; } = 0.32;

    /// <summary>Names less alike than this are of different places.</summary>
    public double Names { get; init; } = 0.25;

    /// <summary>What is left of the score of two that name different places.</summary>
    public double Elsewhere { get; init; } = 0.25;

    /// <summary>What is left of the score where one side names no place.</summary>
    public double Nameless { get; init; } = 0.7;
}
