namespace TextMining.Training.Secondary;

/// <summary>How a <see cref="SecondaryTrainer"/> works. Valid by default.</summary>
public sealed record SecondaryTrainerOptions
{
    /// <summary>The shortest text that people read for further causes; shorter ones are neither learnt from nor given any.</summary>
    /// <value>UTF-16 code units; default 30; 1 or more.</value>
    public int MinimumLength { get; init; } = 30;

    /// <summary>The share of right ones that the decided causes must have on tickets not seen.</summary>
    /// <value>Default 0.77, above the 0.7 that is promised; above 0, at most 1.</value>
    public double WantedPrecision { get; init; } = 0.77;

    /// <summary>What the one-sided 90 % lower bound of that share must reach.</summary>
    /// <value>Default 0.7; from 0 to below 1.</value>
    public double WantedBound { get; init; } = 0.7;

    /// <summary>Strength of the L2 penalty on the weights of evidence of unit variance.</summary>
    /// <value>Default 1; above 0.</value>
    public double Penalty { get; init; } = 1;

    /// <exception cref="ArgumentException">An option is out of range.</exception>
    internal void Validate()
    {
        if (MinimumLength < 1)
        {
            throw new ArgumentException($"MinimumLength is {MinimumLength}, expected 1 or more.");
        }

        if (WantedPrecision is not (> 0 and <= 1) || WantedBound is not (>= 0 and < 1))
        {
            throw new ArgumentException($"WantedPrecision is {WantedPrecision} and WantedBound {WantedBound}, expected above 0 and at most 1, and from 0 to below 1.");
        }

        if (!(Penalty > 0 && double.IsFinite(Penalty)))
        {
            throw new ArgumentException($"Penalty is {Penalty}, expected above 0.");
        }
    }
}
