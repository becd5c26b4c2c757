namespace TextMining.Urgency;

/// <summary>When the trained urgency head may raise the rules' floor.</summary>
public sealed record UrgencyThresholds
{
    /// <summary>The head raises by one level when the probability of a more urgent level reaches this.</summary>
    /// <value>Above 0, at most 1.</value>
    public required double RaiseAt { get; init; }

    /// <summary>The head sets U1 on its own when the probability of U1 reaches this; chosen for recall.</summary>
    /// <value>Above 0, at most 1.</value>
    public required double CriticalAt { get; init; }
}
