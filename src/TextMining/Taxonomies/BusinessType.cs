namespace TextMining.Taxonomies;

/// <summary>A business type (业务类型): what the customer wants done with the ticket.</summary>
/// <param name="Code">Stable ASCII code, such as <c>COMPLAINT</c>; never reused.</param>
/// <param name="Zh">Chinese name.</param>
/// <param name="En">English name.</param>
/// <param name="Definition">What belongs to it.</param>
public sealed record BusinessType(string Code, string Zh, string En, BilingualText Definition);
