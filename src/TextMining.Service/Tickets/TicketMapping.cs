namespace TextMining.Service.Tickets;

/// <summary>From the wire to the library.</summary>
internal static class TicketMapping
{
    /// <summary>Makes a ticket of a checked request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="number">Its number; null when it has none.</param>
    /// <param name="receivedAt">When it was received.</param>
    /// <param name="remembered">Earlier tickets of the customer that this service has stored.</param>
    public static Ticket ToTicket(TicketRequest request, string? number, DateTimeOffset? receivedAt, IReadOnlyList<EarlierTicket> remembered) => new()
    {
        Text = request.Text!,
        Id = number,
        Facts = new TicketFacts
        {
            Channel = request.Channel,
            ReceivedAt = receivedAt,
            Area = request.Area is null ? ServiceArea.Unknown : FactNames.Area(request.Area)!.Value,
            Address = request.Address,
            CustomerNumber = request.Customer?.Number,
            CustomerFlags = Flags(request.Customer?.Flags),
            CustomerTier = request.Customer?.Tier,
            EarlierTickets = Earlier(request, remembered),
            Weather = request.Weather is null ? null : new WeatherFacts(request.Weather.Temperature, request.Weather.Warning),
            PlannedOutages = request.PlannedOutages is null ? [] : [.. request.PlannedOutages.Select(outage => new PlannedOutage(outage.Start, outage.End))],
            ServiceTimeUsed = request.ServiceTimeUsed,
        },
    };

    private static CustomerRegisters Flags(IReadOnlyList<string>? flags) =>
        flags is null ? CustomerRegisters.None : flags.Aggregate(CustomerRegisters.None, (all, flag) => all | FactNames.Register(flag)!.Value);

    private static IReadOnlyList<EarlierTicket> Earlier(TicketRequest request, IReadOnlyList<EarlierTicket> remembered)
    {
        if (request.EarlierTickets is not { Count: > 0 } told)
        {
            return remembered;
        }

        // A ticket that both sides know counts once.
        var known = remembered.Select(ticket => ticket.Id).ToHashSet();
        return [.. remembered, .. told.Where(ticket => ticket.Number is null || !known.Contains(ticket.Number)).Select(ticket => new EarlierTicket(ticket.ReceivedAt, ticket.Cause, ticket.Number))];
    }
}
