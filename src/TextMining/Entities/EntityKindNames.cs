namespace TextMining.Entities;

/// <summary>The stable names of the entity kinds, as used in JSON, options and annotations. Stateless; may be used from any thread.</summary>
public static class EntityKindNames
{
    private static readonly string[] Names =
    [
        "customer-number",
        "meter-number",
        "ticket-number",
        "mobile",
        "landline",
        "hotline",
        "id-card",
        "credit-code",
        "bank-card",
        "plate",
        "email",
        "wechat",
        "passport",
        "number",
        "name",
        "staff-number",
        "address",
        "line",
        "transformer",
        "pole",
        "switch",
        "energy",
        "voltage",
        "current",
        "power",
        "temperature",
        "money",
        "price",
        "households",
        "scope",
        "count",
        "date",
        "time",
        "interval",
        "duration",
        "frequency",
        "outage-start",
        "outage-end",
        "outage-ongoing",
    ];

    /// <summary>Every kind's name, in the order of <see cref="EntityKind"/>.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The stable name of <paramref name="kind"/>, such as <c>customer-number</c>.</summary>
    /// <param name="kind">A defined kind.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is not defined.</exception>
    public static string Name(this EntityKind kind) =>
        (uint)kind < (uint)Names.Length ? Names[(int)kind] : throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a defined entity kind.");

    /// <summary>Finds the kind of a stable name.</summary>
    /// <param name="name">A name such as <c>mobile</c>; case matters.</param>
    /// <param name="kind">The kind, when the name is known.</param>
    /// <returns>Whether the name is known.</returns>
    public static bool TryParse(string? name, out EntityKind kind)
    {
        var index = Array.IndexOf(Names, name);
        kind = index < 0 ? default : (EntityKind)index;
        return index >= 0;
    }
}
