namespace TextMining.Routing;

/// <summary>Where a ticket goes, and why. Immutable.</summary>
public sealed record Route
{
    /// <summary>Key of the one department that answers for the ticket.</summary>
    public required string Lead { get; init; }

    /// <summary>Keys of the departments that are told at the same time, in the order of the table; without the lead.</summary>
    public required IReadOnlyList<string> Support { get; init; }

    /// <summary>Key of the unit that does the work on site; null when the lead does it.</summary>
    public string? Execution { get; init; }

    /// <summary>Key of the work queue.</summary>
    public required string Queue { get; init; }

    /// <summary>Key of the profile whose service clocks run.</summary>
    public required string ClockProfile { get; init; }

    /// <summary>True when the ticket skips its queue and gets a single named owner (绿色通道).</summary>
    public required bool IsGreen { get; init; }

    /// <summary>True when the informant must stay hidden from every view but that of the queue.</summary>
    public required bool IsConfidential { get; init; }

    /// <summary>Version of the table that decided.</summary>
    public required string TableVersion { get; init; }

    /// <summary>The rules that decided, one for each decision, in the order lead, queue, clocks, support, green.</summary>
    public required IReadOnlyList<RouteReason> Reasons { get; init; }
}
