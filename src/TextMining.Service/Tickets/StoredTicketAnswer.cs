using System.Text.Json;
using TextMining.Service.Corrections;
using TextMining.Service.Events;

namespace TextMining.Service.Tickets;

/// <summary>A stored ticket with everything that happened to it.</summary>
public sealed record StoredTicketAnswer
{
    public required string Number { get; init; }

    /// <summary>open, acknowledged, dispatched, replied or closed.</summary>
    public required string Status { get; init; }

    /// <summary>The text; personal data masked unless the key may see it.</summary>
    public required string Text { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Department that answers for it now.</summary>
    public required string Lead { get; init; }

    /// <summary>Queue that it is in now.</summary>
    public required string Queue { get; init; }

    /// <summary>What persons labelled; the model's labels are in the answer.</summary>
    public LabelsAnswer? Labels { get; init; }

    /// <summary>The answer that was given when the ticket came in.</summary>
    public required JsonElement Answer { get; init; }

    public required IReadOnlyList<CorrectionAnswer> Corrections { get; init; }

    public required IReadOnlyList<EventLine> Events { get; init; }
}

/// <summary>Labels given by persons; null where none was given.</summary>
public sealed record LabelsAnswer(string? Cause, string? Business, string? Urgency);
