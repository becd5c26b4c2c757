namespace TextMining;

/// <summary>An earlier ticket of the same customer.</summary>
/// <param name="ReceivedAt">When it was received.</param>
/// <param name="Cause">The code of its cause, such as <c>OUT.FREQUENT</c>; null when it was not classified.</param>
/// <param name="Id">Its ticket number, when known.</param>
public sealed record EarlierTicket(DateTimeOffset ReceivedAt, string? Cause = null, string? Id = null);
