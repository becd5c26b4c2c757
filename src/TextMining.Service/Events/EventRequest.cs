namespace TextMining.Service.Events;

/// <summary>What happened to a ticket.</summary>
public sealed record EventRequest
{
    /// <summary>acknowledged, dispatched, rerouted, replied or closed.</summary>
    public string? Kind { get; init; }

    public string? Who { get; init; }

    /// <summary>Department that gives it away; required for rerouted.</summary>
    public string? From { get; init; }

    /// <summary>Department that gets it; required for rerouted.</summary>
    public string? To { get; init; }

    /// <summary>Why; required for rerouted.</summary>
    public string? Reason { get; init; }

    /// <summary>When it happened. Default: now.</summary>
    public DateTimeOffset? At { get; init; }
}

/// <summary>The ticket after the event.</summary>
public sealed record EventAnswer(string Number, string Status, string Lead, string Queue, IReadOnlyList<EventLine> Events);

/// <summary>An event that was recorded.</summary>
public sealed record EventLine(DateTimeOffset At, string Kind, string? From, string? To, string? Reason, string Who);
