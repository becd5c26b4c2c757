namespace TextMining.Mining;

/// <summary>One ticket as mining reads it: its text and what the caller knows beside it. Everything but the number and the text is optional.</summary>
/// <remarks>Immutable; may be shared by any number of threads.</remarks>
public sealed record MiningTicket
{
    /// <summary>The ticket's number. It names the ticket in results and settles ties; it should be unique.</summary>
    public required string Id { get; init; }

    /// <summary>The ticket's text as received; may be empty.</summary>
    public required string Text { get; init; }

    /// <summary>The subject line, where the channel has one; null elsewhere. Its words weigh more than those of the text.</summary>
    public string? Title { get; init; }

    /// <summary>When the ticket was received; null when unknown. Such a ticket joins topics but no series and no event.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>Who complained: a customer or user number, compared for equality only; null when unknown or anonymous.</summary>
    public string? Customer { get; init; }

    /// <summary>How many others approved of the ticket, where the channel counts that. At least 0.</summary>
    public int Likes { get; init; }

    /// <summary>How many others disapproved. At least 0.</summary>
    public int Dislikes { get; init; }

    /// <summary>The channel by which it came, such as <c>95598</c> or <c>12345</c>.</summary>
    public string? Channel { get; init; }

    /// <summary>The unit or department responsible.</summary>
    public string? Unit { get; init; }

    /// <summary>The area that the ticket counts for in series and rates, such as a district; null when unknown.</summary>
    public string? Area { get; init; }

    /// <summary>The address recorded apart from the text.</summary>
    public string? Address { get; init; }

    /// <summary>The line recorded for the customer's supply.</summary>
    public string? Line { get; init; }

    /// <summary>The transformer area recorded for the customer's supply (台区).</summary>
    public string? Transformer { get; init; }

    /// <summary>The post complained of (a role such as meter reading, never a person's name).</summary>
    public string? Post { get; init; }

    /// <summary>The code of its cause, such as <c>OUT.SUDDEN</c>; null when not classified.</summary>
    public string? Cause { get; init; }

    /// <summary>Its urgency, <c>U1</c> (danger) to <c>U4</c>; null when not decided.</summary>
    public string? Urgency { get; init; }

    /// <summary>Whether the handling found the complaint true (属实); null when not known. Alleged and substantiated are counted apart.</summary>
    public bool? Substantiated { get; init; }

    /// <summary>What was done about it; null while it is open.</summary>
    public string? Handling { get; init; }

    /// <summary>Longitude in degrees, WGS 84; null when unknown.</summary>
    public double? Longitude { get; init; }

    /// <summary>Latitude in degrees, WGS 84; null when unknown.</summary>
    public double? Latitude { get; init; }
}
