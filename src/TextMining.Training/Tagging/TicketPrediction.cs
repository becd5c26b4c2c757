using TextMining.Classification;
using TextMining.Secondary;
using TextMining.Training.Corpora;

namespace TextMining.Training.Tagging;

/// <summary>A labelled ticket, and what heads say of it that did not see it.</summary>
/// <param name="Ticket">The ticket with its labels.</param>
/// <param name="Heads">The predictions.</param>
public sealed record TicketPrediction(LabelledTicket Ticket, HeadPredictions Heads)
{
    /// <summary>Further causes that it may hold, with what speaks for them.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<SecondaryCandidate> Candidates { get; init; } = [];
}
