using System.Buffers;
using System.Data.Common;
using System.Text;
using TextMining.Service.Problems;
using TextMining.Service.Security;
using TextMining.Service.Storage;
using TextMining.Service.Tickets;

namespace TextMining.Service.Streaming;

/// <summary>Takes each ticket in; its result is written when the ticket is durable.</summary>
internal sealed class StoredLine(TicketIntake intake, Caller caller) : LineWork
{
    public override async Task RunAsync(IReadOnlyList<ParsedLine> lines, IBufferWriter<byte> output, Separators separators, CancellationToken cancellationToken)
    {
        // All of them are handed to the writer before the first is waited for, so that they share its commits.
        var waiting = new Task<StoreResult>?[lines.Count];
        var faults = new LineFault?[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            faults[i] = lines[i].Fault ?? Check(lines[i].Request!);
            waiting[i] = faults[i] is null ? intake.StoreAsync(caller, lines[i].Request!.Number!, lines[i].Request!, cancellationToken) : null;
        }

        for (var i = 0; i < lines.Count; i++)
        {
            separators.Before(output, i);
            if (waiting[i] is { } storing)
            {
                await WriteResultAsync(lines[i], storing, output);
            }
            else
            {
                WriteProblem(output, lines[i], faults[i]!.Kind, faults[i]!.Detail);
            }

            separators.After(output);
        }

        separators.AfterAll(output, lines.Count);
    }

    private static async Task WriteResultAsync(ParsedLine line, Task<StoreResult> storing, IBufferWriter<byte> output)
    {
        try
        {
            var result = await storing;
            if (result.Outcome == StoreOutcome.Different)
            {
                WriteProblem(output, line, ProblemKind.NumberTaken, "同一工单编号已受理过另一份内容，工单内容不可更改。");
            }
            else
            {
                Encoding.UTF8.GetBytes(result.Answer, output);
            }
        }
        catch (DbException)
        {
            // Logged where it happened, by the writer.
            WriteProblem(output, line, ProblemKind.Unavailable, "数据库暂时不可用，工单未被受理，请稍后重试。");
        }
    }

    private LineFault? Check(TicketRequest request)
    {
        var errors = intake.Check(request, request.Number);
        return errors.Any ? new LineFault(ProblemKind.InvalidFields, errors.Summary) : null;
    }
}
