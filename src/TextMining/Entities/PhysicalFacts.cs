namespace TextMining.Entities;

/// <summary>Facts of physics that follow from a ticket's entities.</summary>
public sealed record PhysicalFacts
{
    /// <summary>The measured voltage that lies farthest outside its limits, or the first one; null when none is given.</summary>
    public VoltageFinding? Voltage { get; init; }

    /// <summary>Whether the text tells of as many outages within as many days as the options call frequent.</summary>
    public bool FrequentOutages { get; init; }

    /// <summary>How long supply has been out, from a duration in the text or from start and reception; null when unknown.</summary>
    public TimeSpan? OutageDuration { get; init; }

    /// <summary>Whether the text says that supply is still out.</summary>
    public bool OutageOngoing { get; init; }

    /// <summary>Households affected, as told; null when no number is told.</summary>
    public int? Households { get; init; }

    /// <summary>Derives the facts.</summary>
    /// <param name="text">The ticket's text.</param>
    /// <param name="entities">What <see cref="EntityExtractor"/> found in it, with the same reception time.</param>
    /// <param name="facts">What is known beside the text.</param>
    /// <param name="options">What counts as frequent; null for the defaults.</param>
    /// <exception cref="ArgumentNullException">An argument other than the options is null.</exception>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static PhysicalFacts Of(string text, IReadOnlyList<Entity> entities, TicketFacts facts, PhysicalFactsOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(entities);
        ArgumentNullException.ThrowIfNull(facts);
        options ??= new PhysicalFactsOptions();
        options.Validate();
        var outage = Internals.OutageFacts.Mentions(text);
        return new PhysicalFacts
        {
            Voltage = Internals.VoltageFacts.Worst(entities),
            FrequentOutages = outage && Internals.OutageFacts.AreFrequent(text, entities, options),
            OutageDuration = outage ? Internals.OutageFacts.Duration(text, entities, facts.ReceivedAt) : null,
            OutageOngoing = entities.Any(entity => entity.Kind == EntityKind.OutageOngoing || (entity.Kind == EntityKind.Interval && entity.Value.EndsWith("/..", StringComparison.Ordinal))),
            Households = entities.Where(entity => entity.Kind == EntityKind.Households).Select(entity => (int?)Math.Min(entity.Number, int.MaxValue)).Max(),
        };
    }
}
