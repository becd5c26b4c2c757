using System.Text.Json;
using Microsoft.Extensions.Options;
using TextMining.Service.Problems;
using TextMining.Service.Security;
using TextMining.Service.Streaming;

namespace TextMining.Service.Tickets;

/// <summary><c>POST /v1/tickets/batch</c>: many tickets, a result for each in its place.</summary>
internal static class TicketBatch
{
    public static async Task<IResult> PostAsync(HttpContext context, TicketIntake intake, IOptions<TicketLimits> limits, CancellationToken cancellationToken)
    {
        var work = new StoredLine(intake, Caller.Of(context));
        if (LineStream.IsRequested(context.Request))
        {
            context.AllowBody(null);
            await LineStream.RunAsync(context, work, (int)limits.Value.RequestBytes, cancellationToken);
            return Results.Empty;
        }

        if (!context.Request.HasJsonContentType())
        {
            return Problem.Create(ProblemKind.UnsupportedMediaType, "请用 application/json（数组）或 application/x-ndjson。");
        }

        context.AllowBody(limits.Value.BatchBytes);
        var requests = await JsonSerializer.DeserializeAsync(context.Request.Body, ServiceJson.Default.TicketRequestArray, cancellationToken);
        if (requests is null || requests.Length > limits.Value.BatchTickets || Array.IndexOf(requests, null) >= 0)
        {
            return Problem.Create(ProblemKind.BadRequest, $"请求体须为至多 {limits.Value.BatchTickets} 张工单的数组，且不含 null。");
        }

        var output = new System.Buffers.ArrayBufferWriter<byte>(requests.Length * 1024);
        await work.RunAsync([.. requests.Select((request, index) => new ParsedLine(index + 1, request, null))], output, ArraySeparators.Instance, cancellationToken);
        return Results.Bytes(output.WrittenMemory, "application/json; charset=utf-8");
    }
}
