namespace TextMining.Mining.Events;

/// <summary>Where a ticket says that supply is out.</summary>
internal sealed record OutagePlace
{
    public string? District { get; init; }

    public string? Town { get; init; }

    /// <summary>Villages and named sites, their ending taken off: 锦禾花园 and 锦禾花园小区 are one.</summary>
    public required IReadOnlyList<string> Sites { get; init; }

    public required IReadOnlyList<string> Roads { get; init; }

    /// <summary>The house number on the first road; null when none is given.</summary>
    public int? Number { get; init; }

    public string? Line { get; init; }

    public string? Transformer { get; init; }

    /// <summary>The place in words, from wide to narrow.</summary>
    public required string Text { get; init; }

    /// <summary>How exactly it says where: 0 nowhere, 1 town, 2 road, 3 site or number, 4 transformer.</summary>
    public int Exactness => Transformer is not null ? 4 : Sites.Count > 0 || (Roads.Count > 0 && Number is not null) ? 3 : Roads.Count > 0 || Line is not null ? 2 : Town is not null ? 1 : 0;
}
