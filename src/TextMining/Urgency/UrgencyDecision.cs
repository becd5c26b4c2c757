namespace TextMining.Urgency;

/// <summary>What set a ticket's level.</summary>
public enum UrgencySource
{
    /// <summary>A rule's floor.</summary>
    Rule,

    /// <summary>The default of the cause or the business type.</summary>
    Default,

    /// <summary>The trained head, by one level above the floor or the default.</summary>
    Raised,

    /// <summary>The trained head, straight to U1.</summary>
    Critical,
}

/// <summary>A ticket's level, and what set it.</summary>
/// <param name="Level">The level.</param>
/// <param name="Source">What set it.</param>
public readonly record struct UrgencyDecision(UrgencyLevel Level, UrgencySource Source);
