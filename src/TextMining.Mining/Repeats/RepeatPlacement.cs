namespace TextMining.Mining.Repeats;

/// <summary>Where a ticket was placed.</summary>
/// <param name="Group">The number of its matter; tickets of one matter share it.</param>
/// <param name="Match">The earlier ticket that it repeats most closely; null when the matter is new.</param>
public sealed record RepeatPlacement(int Group, RepeatMatch? Match);
