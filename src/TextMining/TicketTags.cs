using TextMining.Classification;
using TextMining.Entities;
using TextMining.Review;
using TextMining.Routing;
using TextMining.Urgency;

namespace TextMining;

/// <summary>Everything that the tagger says of one ticket. Immutable.</summary>
public sealed record TicketTags
{
    /// <summary>What the customer is dissatisfied with: the causes, the likeliest first.</summary>
    public required Prediction Cause { get; init; }

    /// <summary>Further causes that the text also holds, the likeliest first; empty for most tickets.</summary>
    /// <remarks>The probability is that of the separate decision on further causes: how likely a person would label it too.</remarks>
    public required IReadOnlyList<ScoredLabel> Secondary { get; init; }

    /// <summary>What the customer wants done: the business types, the likeliest first.</summary>
    public required Prediction Business { get; init; }

    /// <summary>How soon somebody must act, and what decided it.</summary>
    public required UrgencyDecision Urgency { get; init; }

    /// <summary>What the rules read: the rules that fired with their spans, sentiment, escalation, repeat and grade.</summary>
    public required UrgencyReading Reading { get; init; }

    /// <summary>Numbers, names, places, quantities and times in the text, in order of start.</summary>
    public required IReadOnlyList<Entity> Entities { get; init; }

    /// <summary>Facts to ask back for.</summary>
    public required IReadOnlyList<MissingFact> Missing { get; init; }

    /// <summary>How far the tag may go without a person.</summary>
    public required ReviewDecision Review { get; init; }

    /// <summary>Where the ticket goes.</summary>
    public required Route Route { get; init; }

    /// <summary>Which spans of the text made the likeliest cause lead the next one: contributions that, with the bias, sum to <see cref="Prediction.Lead"/>.</summary>
    public required Explanation Explanation { get; init; }

    /// <summary>Which model decided: its name and the start of its checksum.</summary>
    public required string Model { get; init; }
}
