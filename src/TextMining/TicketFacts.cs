namespace TextMining;

/// <summary>What a caller knows of a ticket beside its text. Every fact is optional: an unknown fact never changes a decision.</summary>
/// <remarks>Immutable; may be shared by any number of threads.</remarks>
public sealed record TicketFacts
{
    /// <summary>Nothing is known beside the text.</summary>
    public static TicketFacts None { get; } = new();

    /// <summary>The channel by which the ticket came, such as <c>95598</c>, <c>12398</c>, <c>12345</c>, <c>app</c>, <c>wechat</c>, <c>web</c>, <c>hall</c>, <c>letter</c>, <c>grid</c>.</summary>
    public string? Channel { get; init; }

    /// <summary>When the ticket was received; relative times in the text (昨晚八点) are read from here.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>The class of the place, which decides the promised arrival time (城区, 农村, 特殊边远地区).</summary>
    public ServiceArea Area { get; init; }

    /// <summary>The address recorded by the caller, apart from those in the text.</summary>
    public string? Address { get; init; }

    /// <summary>The customer number recorded by the caller (户号).</summary>
    public string? CustomerNumber { get; init; }

    /// <summary>What the caller's registers say of the customer.</summary>
    public CustomerRegisters CustomerFlags { get; init; }

    /// <summary>The caller's value group of the customer. It may open a faster queue but never changes urgency.</summary>
    public string? CustomerTier { get; init; }

    /// <summary>Earlier tickets of the same customer, in any order.</summary>
    public IReadOnlyList<EarlierTicket> EarlierTickets { get; init; } = [];

    /// <summary>The weather at the place and time of the ticket.</summary>
    public WeatherFacts? Weather { get; init; }

    /// <summary>Outages planned for the customer's supply.</summary>
    public IReadOnlyList<PlannedOutage> PlannedOutages { get; init; } = [];

    /// <summary>The share of the promised service time that is used up: 0 at reception, 1 at the deadline, above 1 when breached; null when no clock runs.</summary>
    public double? ServiceTimeUsed { get; init; }
}
