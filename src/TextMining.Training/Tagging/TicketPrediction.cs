using TextMining.Classification;
using TextMining.Secondary;
using TextMining.Training.Corpora;

namespace TextMining.Training.Tagging;

/// <summary>A labelled ticket, and what heads say of it that did not see it.</summary>
/// <param name="Ticket">The ticket with its labels.</param>
/// <param name="Heads">The predictions.</param>
/// <param name="Candidates">Further causes that may be held, with what speaks for them.</param>
public sealed record TicketPrediction(LabelledTicket Ticket, HeadPredictions Heads, IReadOnlyList<SecondaryCandidate> Candidates);
