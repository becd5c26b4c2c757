namespace TextMining.Mining.Similar;

/// <summary>Which handled tickets are given for a new one. Valid by default.</summary>
public sealed record SimilarOptions
{
    /// <summary>How many are given at most, the most alike.</summary>
    /// <value>Default: 5. 1 to 50.</value>
    public int Top { get; init; } = 5;

    /// <summary>The least likeness.</summary>
    /// <value>Default: 0.15. At least 0, at most 1.</value>
    public double Least { get; init; } = 0.15;

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Top, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Top, 50);
        if (Least is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(Least), Least, "0 to 1 is expected.");
        }
    }
}
