namespace TextMining.Service.Models;

/// <summary>What decides now, and since when.</summary>
public sealed record ModelAnswer
{
    /// <summary>Version of the model in use.</summary>
    public required string Model { get; init; }

    /// <summary>Version of the label tree.</summary>
    public required string Taxonomy { get; init; }

    /// <summary>Version of the routing table.</summary>
    public required string Routing { get; init; }

    /// <summary>Version of the service clocks.</summary>
    public required string Clocks { get; init; }

    public required DateTimeOffset LoadedAt { get; init; }

    /// <summary>Version that a rollback would bring back; null when there is none.</summary>
    public string? Previous { get; init; }
}
