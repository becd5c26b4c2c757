namespace TextMining.Urgency;

/// <summary>A ticket's level, and what set it.</summary>
/// <param name="Level">The level.</param>
/// <param name="Source">What set it.</param>
public readonly record struct UrgencyDecision(UrgencyLevel Level, UrgencySource Source);
