namespace TextMining.Routing;

/// <summary>A list of open tickets that one team works off.</summary>
/// <param name="Key">Stable key, such as <c>repair</c>.</param>
/// <param name="Zh">Chinese name.</param>
/// <param name="En">English name.</param>
public sealed record QueueDefinition(string Key, string Zh, string En);
