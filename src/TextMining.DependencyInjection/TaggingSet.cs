using TextMining.Routing;

namespace TextMining.DependencyInjection;

/// <summary>Everything that decides, loaded together and exchanged together. Immutable; safe on any thread.</summary>
public sealed class TaggingSet
{
    /// <summary>Reads tickets.</summary>
    public required TicketTagger Tagger { get; init; }

    /// <summary>Works out deadlines.</summary>
    public required ServiceClocks Clocks { get; init; }

    /// <summary>When this set was loaded.</summary>
    public required DateTimeOffset LoadedAt { get; init; }
}
