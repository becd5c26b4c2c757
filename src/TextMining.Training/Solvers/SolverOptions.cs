namespace TextMining.Training.Solvers;

/// <summary>How long and how exactly the solver works.</summary>
internal sealed record SolverOptions
{
    /// <summary>Epochs at most.</summary>
    public int MaximumEpochs { get; init; } = 40;

    /// <summary>The largest projected gradient that counts as solved, in units of the margin.</summary>
    public float Tolerance { get; init; } = 0.05f;

    /// <summary>The value of the constant feature.</summary>
    public float BiasScale { get; init; } = 1f;

    /// <summary>Seed of the order of documents.</summary>
    public int Seed { get; init; } = 1;
}
