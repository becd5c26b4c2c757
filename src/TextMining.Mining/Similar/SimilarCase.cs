namespace TextMining.Mining.Similar;

/// <summary>A handled ticket like a new one.</summary>
/// <param name="TicketId">Its number.</param>
/// <param name="Score">How alike the two are, 0 to 1.</param>
/// <param name="Handling">What was done about it.</param>
/// <param name="ReceivedAt">When it was received; null when unknown.</param>
public sealed record SimilarCase(string TicketId, double Score, string Handling, DateTimeOffset? ReceivedAt);
