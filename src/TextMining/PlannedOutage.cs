namespace TextMining;

/// <summary>An outage that the supplier has planned.</summary>
/// <param name="Start">When supply is to be cut.</param>
/// <param name="End">When supply is to be back.</param>
public sealed record PlannedOutage(DateTimeOffset Start, DateTimeOffset End);
