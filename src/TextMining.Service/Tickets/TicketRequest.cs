namespace TextMining.Service.Tickets;

/// <summary>A ticket as a call center hands it in. Only the text is required.</summary>
/// <remarks>Members are settable because generated JSON code fills settable ones in half the time of init-only ones; nothing sets them after reading.</remarks>
public sealed record TicketRequest
{
    /// <summary>Ticket number; in the path for PUT, in the body otherwise. 1–64 of letters, digits, <c>-</c>, <c>_</c>, <c>.</c>, <c>:</c>.</summary>
    public string? Number { get; set; }

    /// <summary>The ticket's text, up to 20,000 characters.</summary>
    public string? Text { get; set; }

    /// <summary>Channel: 95598, 12398, 12345, app, wechat, web, hall, letter, grid, ….</summary>
    public string? Channel { get; set; }

    /// <summary>When the ticket was received (受理时间), with an offset. Default: when the service got it.</summary>
    public DateTimeOffset? ReceivedAt { get; set; }

    /// <summary>Class of the place (现场分类): urban 城区, rural 农村, remote 特殊边远地区.</summary>
    public string? Area { get; set; }

    /// <summary>Address of the fault (故障地址).</summary>
    public string? Address { get; set; }

    /// <summary>What is known of the customer.</summary>
    public CustomerRequest? Customer { get; set; }

    /// <summary>Outages that are planned for this customer's supply.</summary>
    public IReadOnlyList<PlannedOutageRequest>? PlannedOutages { get; set; }

    /// <summary>Weather at the place.</summary>
    public WeatherRequest? Weather { get; set; }

    /// <summary>Earlier tickets of the customer that this service has not seen.</summary>
    public IReadOnlyList<EarlierTicketRequest>? EarlierTickets { get; set; }

    /// <summary>Used share of the promised service time: 0 at reception, 1 at the deadline.</summary>
    public double? ServiceTimeUsed { get; set; }
}

/// <summary>What is known of a customer.</summary>
public sealed record CustomerRequest
{
    /// <summary>Customer number (户号).</summary>
    public string? Number { get; set; }

    /// <summary>Registers: important, life-support, vulnerable, supply-guarantee, sensitive.</summary>
    public IReadOnlyList<string>? Flags { get; set; }

    /// <summary>Value group. It may open a faster queue and never changes urgency.</summary>
    public string? Tier { get; set; }
}

/// <summary>A planned outage.</summary>
public sealed record PlannedOutageRequest(DateTimeOffset Start, DateTimeOffset End);

/// <summary>Weather: °C and a warning such as 高温红色预警.</summary>
public sealed record WeatherRequest(double? Temperature = null, string? Warning = null);

/// <summary>An earlier ticket of the same customer.</summary>
public sealed record EarlierTicketRequest(DateTimeOffset ReceivedAt, string? Cause = null, string? Number = null);
