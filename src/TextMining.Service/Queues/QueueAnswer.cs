namespace TextMining.Service.Queues;

/// <summary>A page of a queue, most urgent first, then longest waiting.</summary>
public sealed record QueueAnswer(string Queue, string Name, long Open, IReadOnlyList<TicketLine> Tickets);

/// <summary>A ticket in a listing. The text is masked unless the key may see personal data.</summary>
public sealed record TicketLine(
    string Number,
    string Text,
    DateTimeOffset ReceivedAt,
    string Status,
    string Cause,
    string Business,
    string Urgency,
    string Lead,
    string Queue,
    bool Green,
    string Review,
    double Certainty,
    DateTimeOffset? NextDue);
