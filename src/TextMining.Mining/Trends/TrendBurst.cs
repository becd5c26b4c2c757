namespace TextMining.Mining.Trends;

/// <summary>Days on which a series holds an unusual share of all tickets.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
/// <param name="Tickets">Tickets of the series in it.</param>
/// <param name="Weight">How much better the burst explains these days than the usual rate, in natural logarithms of likelihood.</param>
public sealed record TrendBurst(DateOnly First, DateOnly Last, int Tickets, double Weight);
