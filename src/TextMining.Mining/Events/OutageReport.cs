namespace TextMining.Mining.Events;

/// <summary>A ticket that reports an outage, as read.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Time">When it was received.</param>
/// <param name="Start">When it says that supply was lost; null when it does not.</param>
/// <param name="Households">How many households it names; null when none.</param>
/// <param name="Place">Where.</param>
internal sealed record OutageReport(MiningTicket Ticket, DateTimeOffset Time, DateTimeOffset? Start, int? Households, OutagePlace Place)
{
    /// <summary>Whether only the day is known.</summary>
    public bool IsDay => Time.TimeOfDay == TimeSpan.Zero;
}
