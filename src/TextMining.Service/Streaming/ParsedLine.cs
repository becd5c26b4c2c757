using TextMining.Service.Problems;
using TextMining.Service.Tickets;

namespace TextMining.Service.Streaming;

/// <summary>A ticket of a stream or batch, or what was wrong with it.</summary>
/// <param name="Number">1-based line or index.</param>
/// <param name="Request">The ticket; null when the line could not be read.</param>
/// <param name="Fault">What was wrong; null when the line was read.</param>
internal readonly record struct ParsedLine(int Number, TicketRequest? Request, LineFault? Fault);

/// <summary>What was wrong with a line.</summary>
internal sealed record LineFault(ProblemKind Kind, string Detail);
