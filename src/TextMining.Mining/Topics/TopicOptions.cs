namespace TextMining.Mining.Topics;

/// <summary>How topics are found. Valid by default.</summary>
public sealed record TopicOptions
{
    /// <summary>How many topics are returned at most, the hottest.</summary>
    /// <value>Default: 20. At least 1.</value>
    public int Top { get; init; } = 20;

    /// <summary>The least number of tickets of a topic.</summary>
    /// <value>Default: 3. At least 2.</value>
    public int MinimumTickets { get; init; } = 3;

    /// <summary>The days over which speed and growth are measured.</summary>
    /// <value>Default: 30. At least 1.</value>
    public int WindowDays { get; init; } = 30;

    /// <summary>How many key terms a topic gets at most.</summary>
    /// <value>Default: 8. At least 1.</value>
    public int Terms { get; init; } = 8;

    /// <summary>The rate of false discoveries at which a burst is called significant.</summary>
    /// <value>Default: 0.05. Above 0, below 1.</value>
    public double FalseDiscoveryRate { get; init; } = 0.05;

    /// <summary>Counted for each topic by value: which property of its tickets; null for none.</summary>
    public TicketFacet? By { get; init; }

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Top, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MinimumTickets, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(WindowDays, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Terms, 1);
        if (FalseDiscoveryRate is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(FalseDiscoveryRate), FalseDiscoveryRate, "The rate lies between 0 and 1.");
        }
    }
}
