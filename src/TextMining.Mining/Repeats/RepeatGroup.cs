namespace TextMining.Mining.Repeats;

/// <summary>Tickets of one matter, each repeating an earlier one.</summary>
/// <param name="Members">Numbers of the tickets in the order of reception.</param>
/// <param name="Customers">How many different customers; a ticket without one counts as its own.</param>
/// <param name="Exact">How many repeat an earlier one exactly.</param>
/// <param name="Near">How many repeat an earlier one nearly.</param>
/// <param name="Reworded">How many repeat an earlier one in other words.</param>
/// <param name="BySameCustomer">How many repeat an earlier ticket of the same customer.</param>
/// <param name="First">When the first was received.</param>
/// <param name="Last">When the last was received.</param>
public sealed record RepeatGroup(
    IReadOnlyList<string> Members, int Customers, int Exact, int Near, int Reworded, int BySameCustomer, DateTimeOffset? First, DateTimeOffset? Last);
