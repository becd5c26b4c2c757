namespace TextMining.Routing.Internals;

/// <summary>The file of service-time commitments as it is written.</summary>
internal sealed record ClocksDocument(string Version, string Note, IReadOnlyList<ClockProfile> Profiles);
