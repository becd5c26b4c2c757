using System.Buffers;
using TextMining.Service.Problems;
using TextMining.Service.Tickets;

namespace TextMining.Service.Streaming;

/// <summary>Tags each ticket and stores nothing.</summary>
internal sealed class TaggedLine(TicketIntake intake) : LineWork
{
    public override Task RunAsync(IReadOnlyList<ParsedLine> lines, IBufferWriter<byte> output, Separators separators, CancellationToken cancellationToken)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            separators.Before(output, i);
            Write(lines[i], output);
            separators.After(output);
        }

        separators.AfterAll(output, lines.Count);
        return Task.CompletedTask;
    }

    private void Write(ParsedLine line, IBufferWriter<byte> output)
    {
        if (line.Fault is { } fault)
        {
            WriteProblem(output, line, fault.Kind, fault.Detail);
            return;
        }

        var errors = intake.Check(line.Request!);
        if (errors.Any)
        {
            WriteProblem(output, line, ProblemKind.InvalidFields, errors.Summary);
            return;
        }

        intake.Tag(line.Request!).WriteTo(output);
    }
}
