namespace TextMining.Training.Urgency;

/// <summary>How an <see cref="UrgencyCombinerTrainer"/> works. Valid by default.</summary>
public sealed record UrgencyCombinerOptions
{
    /// <summary>Parts into which the tickets are cut, by situation, so that heads are asked only about tickets that they have not seen.</summary>
    /// <value>Default: 4; 2 to 20.</value>
    public int Folds { get; init; } = 4;

    /// <summary>Passes over the tickets.</summary>
    /// <value>Default: 15; 1 to 1,000.</value>
    public int Epochs { get; init; } = 15;

    /// <summary>Strength of the L2 penalty, spread over all tickets.</summary>
    /// <value>Default: 2; 0 or more.</value>
    public double Penalty { get; init; } = 2;

    /// <summary>The share of U1 tickets that must be found, on tickets that the heads have not seen; it sets the threshold.</summary>
    /// <value>Default: 0.95, which on tickets of the corpus leaves about a fifth of the alarms false: a missed danger costs more than a false alarm; above 0, at most 1.</value>
    public double WantedRecall { get; init; } = 0.95;

    /// <summary>The seed of the order of tickets.</summary>
    /// <value>Default: 1.</value>
    public int Seed { get; init; } = 1;

    internal void Validate()
    {
        if (Folds is < 2 or > 20)
        {
            throw new ArgumentException($"Folds is {Folds}, expected 2 to 20.");
        }

        if (Epochs is < 1 or > 1000)
        {
            throw new ArgumentException($"Epochs is {Epochs}, expected 1 to 1,000.");
        }

        if (!(Penalty >= 0 && double.IsFinite(Penalty)))
        {
            throw new ArgumentException($"Penalty is {Penalty}, expected 0 or more.");
        }

        if (WantedRecall is not (> 0 and <= 1))
        {
            throw new ArgumentException($"WantedRecall is {WantedRecall}, expected above 0 and at most 1.");
        }
    }
}
