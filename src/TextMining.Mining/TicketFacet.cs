namespace TextMining.Mining;

/// <summary>A property of tickets by which they are counted.</summary>
public enum TicketFacet
{
    /// <summary><see cref="MiningTicket.Cause"/>.</summary>
    Cause,

    /// <summary><see cref="MiningTicket.Area"/>.</summary>
    Area,

    /// <summary><see cref="MiningTicket.Unit"/>.</summary>
    Unit,

    /// <summary><see cref="MiningTicket.Line"/>.</summary>
    Line,

    /// <summary><see cref="MiningTicket.Transformer"/>.</summary>
    Transformer,

    /// <summary><see cref="MiningTicket.Channel"/>.</summary>
    Channel,

    /// <summary><see cref="MiningTicket.Post"/>.</summary>
    Post,
}
