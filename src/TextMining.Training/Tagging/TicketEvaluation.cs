using TextMining.Review;
using TextMining.Training.Evaluations;
using TextMining.Training.Urgency;

namespace TextMining.Training.Tagging;

/// <summary>The measured quality of a whole ticket tagger, as it decides in use: trained heads, rules, combiner, thresholds.</summary>
public sealed record TicketEvaluation
{
    /// <summary>The number of tickets.</summary>
    public required int Count { get; init; }

    /// <summary>The cause, of tickets that have one labelled; its hierarchical accuracy is that of the top of the tree.</summary>
    public required Evaluation Cause { get; init; }

    /// <summary>The business type, of tickets that have one labelled.</summary>
    public required Evaluation Business { get; init; }

    /// <summary>The urgency as decided by rules and combiner, of tickets that have one labelled.</summary>
    public required UrgencyMeasure Urgency { get; init; }

    /// <summary>Further causes, of tickets that were read for them.</summary>
    public required SecondaryMeasure Secondary { get; init; }

    /// <summary>By level of review: tickets with a labelled cause, and how many of them have the right cause as the best one and among the best three.</summary>
    public required IReadOnlyDictionary<ReviewLevel, (int Count, int Right, int AmongThree)> Review { get; init; }
}
