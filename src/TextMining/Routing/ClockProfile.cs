namespace TextMining.Routing;

/// <summary>The commitments of one supplier or authority. Immutable.</summary>
/// <param name="Key">Stable key, such as <c>sgcc-2021-local</c>.</param>
/// <param name="Zh">Chinese name.</param>
/// <param name="En">English name.</param>
/// <param name="Limits">The commitments, special ones before general ones.</param>
public sealed record ClockProfile(string Key, string Zh, string En, IReadOnlyList<ClockLimit> Limits);
