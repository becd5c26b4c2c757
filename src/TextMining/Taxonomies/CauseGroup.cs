namespace TextMining.Taxonomies;

/// <summary>A top-level group of causes.</summary>
/// <param name="Code">Stable code, the part of a cause code before the dot.</param>
/// <param name="Zh">Chinese name.</param>
/// <param name="En">English name.</param>
public sealed record CauseGroup(string Code, string Zh, string En);
