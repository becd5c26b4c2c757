namespace TextMining.Mining.Events;

/// <summary>Tickets about one loss of supply. Immutable.</summary>
public sealed record OutageEvent
{
    /// <summary>The name of the place, from wide to narrow, as most of its tickets give it.</summary>
    public required string Place { get; init; }

    /// <summary>The number of the first ticket that names the place most exactly: the master.</summary>
    public required string Master { get; init; }

    /// <summary>Numbers of the other tickets, in the order of reception.</summary>
    public required IReadOnlyList<string> Children { get; init; }

    /// <summary>When supply was lost: the earliest time that a ticket gives, not after the first report; the first report when none gives one.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>When the first ticket was received.</summary>
    public required DateTimeOffset FirstReport { get; init; }

    /// <summary>When the last ticket was received.</summary>
    public required DateTimeOffset LastReport { get; init; }

    /// <summary>How many tickets say that supply is back.</summary>
    public required int RestoredReports { get; init; }

    /// <summary>Whether a ticket says that supply is out again after another said that it was back, or itself says 又停.</summary>
    public required bool IsReopened { get; init; }

    /// <summary>The most households that a ticket names; null when none does.</summary>
    public int? Households { get; init; }

    /// <summary>How many different customers reported it; a ticket without one counts as its own.</summary>
    public required int Reporters { get; init; }

    /// <summary>Tickets by channel.</summary>
    public required IReadOnlyList<KeyValuePair<string, int>> Channels { get; init; }

    /// <summary>Whether a planned outage of that place and time was given; null when no list was.</summary>
    public bool? IsAnnounced { get; init; }

    /// <summary>Mean longitude of its tickets in degrees; null when none has one.</summary>
    public double? Longitude { get; init; }

    /// <summary>Mean latitude of its tickets in degrees; null when none has one.</summary>
    public double? Latitude { get; init; }
}
