namespace TextMining.Taxonomies;

/// <summary>One statement in two languages.</summary>
/// <param name="Zh">Chinese.</param>
/// <param name="En">English.</param>
public sealed record BilingualText(string Zh, string En);
