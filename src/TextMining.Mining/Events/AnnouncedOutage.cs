namespace TextMining.Mining.Events;

/// <summary>A planned outage that was announced.</summary>
/// <param name="Place">The places that it covers, as text: 青桐路12号, 锦禾花园.</param>
/// <param name="Start">When supply is to be cut.</param>
/// <param name="End">When supply is to be back.</param>
public sealed record AnnouncedOutage(string Place, DateTimeOffset Start, DateTimeOffset End);
