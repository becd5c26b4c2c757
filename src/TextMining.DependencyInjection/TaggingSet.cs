using TextMining.Entities;
using TextMining.Routing;
using TextMining.Taxonomies;
using TextMining.Urgency;

namespace TextMining.DependencyInjection;

/// <summary>Everything that decides, loaded together and exchanged together. Immutable; safe on any thread.</summary>
public sealed class TaggingSet
{
    /// <summary>Version of the model.</summary>
    public required string Version { get; init; }

    /// <summary>The label tree.</summary>
    public required Taxonomy Taxonomy { get; init; }

    /// <summary>Finds entities.</summary>
    public required EntityExtractor Extractor { get; init; }

    /// <summary>Reads urgency.</summary>
    public required UrgencyRules Urgency { get; init; }

    /// <summary>Decides where tickets go.</summary>
    public required Router Router { get; init; }

    /// <summary>Works out deadlines.</summary>
    public required ServiceClocks Clocks { get; init; }

    /// <summary>When this set was loaded.</summary>
    public required DateTimeOffset LoadedAt { get; init; }
}
