namespace TextMining.Taxonomies;

/// <summary>A department that leads or supports the handling of tickets.</summary>
/// <param name="Key">Stable key, such as <c>OPS</c>.</param>
/// <param name="Zh">Chinese name.</param>
/// <param name="En">English name.</param>
public sealed record Department(string Key, string Zh, string En);
