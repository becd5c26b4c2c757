namespace TextMining.Mining.Repeats;

/// <summary>When a ticket repeats another. Valid by default.</summary>
public sealed record RepeatOptions
{
    /// <summary>The least estimated share of common shingles of near repeats.</summary>
    /// <value>Default: 0.7. Above 0, at most 1.</value>
    public double Near { get; init; } = 0.7;

    /// <summary>The least likeness of reworded repeats.</summary>
    /// <value>Default: 0.4. Above 0, at most 1.</value>
    public double Reworded { get; init; } = 0.4;

    /// <summary>The least likeness of reworded repeats by one customer.</summary>
    /// <value>Default: 0.25. Above 0, at most 1.</value>
    public double RewordedBySameCustomer { get; init; } = 0.25;

    /// <summary>The days back that a ticket can repeat another; tickets without a time repeat at any distance.</summary>
    /// <value>Default: 90. At least 1.</value>
    public int WithinDays { get; init; } = 90;

    internal void Validate()
    {
        Check(Near, nameof(Near));
        Check(Reworded, nameof(Reworded));
        Check(RewordedBySameCustomer, nameof(RewordedBySameCustomer));
        ArgumentOutOfRangeException.ThrowIfLessThan(WithinDays, 1);
    }

    private static void Check(double value, string name)
    {
        if (value is not (> 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(name, value, "Above 0 and at most 1 is expected.");
        }
    }
}
