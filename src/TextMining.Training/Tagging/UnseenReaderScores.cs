using TextMining.Classification;

namespace TextMining.Training.Tagging;

/// <summary>A second reader, and what readers like it say of tickets that they had not seen.</summary>
/// <param name="Reader">The reader that will be in the model.</param>
/// <param name="Scores">Ticket id → the logits of all classes of the reader's heads, by a reader that saw neither the ticket nor another of its situation.</param>
/// <param name="Use">What decides.</param>
public sealed record UnseenReaderScores(TicketReader Reader, IReadOnlyDictionary<string, float[]> Scores, ReaderUse Use);
