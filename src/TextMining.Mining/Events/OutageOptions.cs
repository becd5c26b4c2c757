namespace TextMining.Mining.Events;

/// <summary>How outage events are found. Valid by default.</summary>
public sealed record OutageOptions
{
    /// <summary>The hours after the last report in which another still belongs to the event. Tickets whose time is a day without hours belong until the end of the day after.</summary>
    /// <value>Default: 24. Above 0.</value>
    public double WindowHours { get; init; } = 24;

    /// <summary>The least number of tickets of an event.</summary>
    /// <value>Default: 2. At least 1.</value>
    public int MinimumTickets { get; init; } = 2;

    /// <summary>House numbers of one road that lie further apart are two places.</summary>
    /// <value>Default: 10. At least 0.</value>
    public int NearbyNumbers { get; init; } = 10;

    /// <summary>Announced outages; null when there is no list.</summary>
    public IReadOnlyList<AnnouncedOutage>? Announced { get; init; }

    internal void Validate()
    {
        if (WindowHours is not > 0)
        {
            throw new ArgumentOutOfRangeException(nameof(WindowHours), WindowHours, "More than 0 hours are expected.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(MinimumTickets, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(NearbyNumbers);
    }
}
