namespace TextMining.Training.Corpora;

/// <summary>The least that the corpus must hold.</summary>
public sealed record CorpusRequirements
{
    /// <summary>Tickets in all. Default 5,000.</summary>
    public int Tickets { get; init; } = 5_000;

    /// <summary>Tickets a cause. Default 60.</summary>
    public int TicketsPerCause { get; init; } = 60;

    /// <summary>Tickets of OTH.UNKNOWN. Default 700.</summary>
    public int Unknown { get; init; } = 700;

    /// <summary>Tickets of level U1; at least half of them without a word of the trigger lexicon. Default 300.</summary>
    public int Critical { get; init; } = 300;

    /// <summary>Near-U1 traps. Default 500.</summary>
    public int Traps { get; init; } = 500;

    /// <summary>Tickets annotated with entities. Default 800.</summary>
    public int EntityTickets { get; init; } = 800;

    /// <summary>Tickets with a handling note. Default 300.</summary>
    public int HandlingNotes { get; init; } = 300;

    /// <summary>Pairs of causes that are easily taken for each other. Default none.</summary>
    public IReadOnlyList<HardPair> HardPairs { get; init; } = [];

    /// <summary>Tickets of each side of a hard pair that read like the other side. Default 15.</summary>
    public int TicketsPerHardPairSide { get; init; } = 15;

    /// <summary>Tickets labelled a second time. Default 1,500.</summary>
    public int SecondLabels { get; init; } = 1_500;

    /// <summary>Largest Jaccard index of the character 5-grams of two tickets. Default 0.5.</summary>
    public double MaximumJaccard { get; init; } = 0.5;

    /// <summary>Range of the median length in characters. Default 38–55.</summary>
    public (int Least, int Most) MedianLength { get; init; } = (38, 55);
}
