namespace TextMining.Service.Taxonomies;

/// <summary>The label tree.</summary>
public sealed record TaxonomyAnswer(
    string Version,
    IReadOnlyList<BusinessAnswer> BusinessTypes,
    IReadOnlyList<NamedAnswer> Departments,
    IReadOnlyList<NamedAnswer> Queues,
    IReadOnlyList<CauseAnswer> Causes);

public sealed record NamedAnswer(string Key, string Zh, string En);

public sealed record BusinessAnswer(string Code, string Zh, string En, string Definition);

public sealed record CauseAnswer(string Code, string Zh, string En, string Definition, string Boundary, string Department, string Urgency, IReadOnlyDictionary<string, string> Crosswalk);
