namespace TextMining.Routing;

/// <summary>When a step is due.</summary>
/// <param name="Clock">The step.</param>
/// <param name="At">The last moment in time, at the calendar's offset.</param>
/// <param name="Basis">What being late means.</param>
/// <param name="Source">Where the commitment comes from, in Chinese.</param>
/// <param name="IsProvisional">True when it counts working days of a year whose holidays are not in the calendar: only weekends were skipped.</param>
public sealed record Deadline(ServiceClock Clock, DateTimeOffset At, ClockBasis Basis, string Source, bool IsProvisional);
