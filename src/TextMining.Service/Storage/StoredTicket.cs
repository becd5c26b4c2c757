namespace TextMining.Service.Storage;

/// <summary>A ticket as it is read back. Times are milliseconds since 1970 (UTC).</summary>
internal sealed class StoredTicket
{
    public long Id { get; init; }

    public string Number { get; init; } = "";

    public long ReceivedAt { get; init; }

    public string Request { get; init; } = "";

    public string Answer { get; init; } = "";

    public string Cause { get; init; } = "";

    public string Business { get; init; } = "";

    public int Urgency { get; init; }

    public string Lead { get; init; } = "";

    public string Queue { get; init; } = "";

    public int Green { get; init; }

    public int Confidential { get; init; }

    public string Review { get; init; } = "";

    public double Certainty { get; init; }

    public long? NextDue { get; init; }

    public string Status { get; init; } = "";

    public string? LabelCause { get; init; }

    public string? LabelBusiness { get; init; }

    public int? LabelUrgency { get; init; }

    public string Model { get; init; } = "";
}
