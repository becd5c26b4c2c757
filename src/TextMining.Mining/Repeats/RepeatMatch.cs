namespace TextMining.Mining.Repeats;

/// <summary>The earlier ticket that a ticket repeats.</summary>
/// <param name="TicketId">Its number.</param>
/// <param name="Kind">How it is repeated.</param>
/// <param name="Score">How alike the two are, 0 to 1; 1 when exact.</param>
/// <param name="SameCustomer">Whether both name the same customer: a repeat complaint, not one of many.</param>
public sealed record RepeatMatch(string TicketId, RepeatKind Kind, double Score, bool SameCustomer);
