namespace TextMining.Service.Storage;

/// <summary>A ticket as it is stored, with the decision that was made. Times are milliseconds since 1970 (UTC).</summary>
internal sealed record TicketRow
{
    public required string Tenant { get; init; }

    public required string Number { get; init; }

    public required byte[] InputHash { get; init; }

    public required long ReceivedAt { get; init; }

    public required long StoredAt { get; init; }

    public required string Request { get; init; }

    public required string Answer { get; init; }

    public required string Cause { get; init; }

    public required string Business { get; init; }

    public required int Urgency { get; init; }

    public required string Lead { get; init; }

    public required string Queue { get; init; }

    public required int Green { get; init; }

    public required int Confidential { get; init; }

    public required string Review { get; init; }

    public required double Certainty { get; init; }

    public string? Customer { get; init; }

    public required string Model { get; init; }

    public long? NextDue { get; init; }

    /// <summary>Names of the rules that fired, for the decision log.</summary>
    public required string Rules { get; init; }
}
