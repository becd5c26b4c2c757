using System.Buffers;
using TextMining.Service.Problems;
using TextMining.Service.Tickets;

namespace TextMining.Service.Streaming;

/// <summary>What is done with the tickets of a stream or batch.</summary>
internal abstract class LineWork
{
    /// <summary>Works on some tickets and writes one result for each, in order.</summary>
    public abstract Task RunAsync(IReadOnlyList<ParsedLine> lines, IBufferWriter<byte> output, Separators separators, CancellationToken cancellationToken);

    protected static void WriteProblem(IBufferWriter<byte> output, ParsedLine line, ProblemKind kind, string detail) =>
        RawJson.Write(output, new LineProblem(line.Number, line.Request?.Number, new LineError(kind.Code, kind.Title, detail)), ServiceJson.Default.LineProblem);
}
