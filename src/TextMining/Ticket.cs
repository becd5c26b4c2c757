namespace TextMining;

/// <summary>One complaint as received: its text, and what the caller knows beside the text.</summary>
/// <remarks>Immutable; may be shared by any number of threads.</remarks>
public sealed record Ticket
{
    /// <summary>The ticket's text as received. May be empty, and may hold any UTF-16 code units.</summary>
    public required string Text { get; init; }

    /// <summary>The caller's ticket number; null when it has none. It never takes part in a decision.</summary>
    public string? Id { get; init; }

    /// <summary>What is known beside the text.</summary>
    /// <value>Default: <see cref="TicketFacts.None"/>.</value>
    public TicketFacts Facts { get; init; } = TicketFacts.None;
}
