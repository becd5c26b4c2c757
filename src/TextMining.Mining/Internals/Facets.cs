namespace TextMining.Mining.Internals;

/// <summary>Reads facets of tickets.</summary>
internal static class Facets
{
    public static string? Of(MiningTicket ticket, TicketFacet facet) => facet switch
    {
        TicketFacet.Cause => ticket.Cause,
        TicketFacet.Area => ticket.Area,
        TicketFacet.Unit => ticket.Unit,
        TicketFacet.Line => ticket.Line,
        TicketFacet.Transformer => ticket.Transformer,
        TicketFacet.Channel => ticket.Channel,
        TicketFacet.Post => ticket.Post,
        _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, "Not a facet."),
    };

    /// <summary>How many tickets have each value, the most frequent first; tickets without a value are not counted.</summary>
    public static IReadOnlyList<KeyValuePair<string, int>> Count(IEnumerable<MiningTicket> tickets, TicketFacet facet)
    {
        var counts = new Dictionary<string, int>();
        foreach (var ticket in tickets)
        {
            if (Of(ticket, facet) is { Length: > 0 } value)
            {
                counts[value] = counts.GetValueOrDefault(value) + 1;
            }
        }

        return [.. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)];
    }
}
