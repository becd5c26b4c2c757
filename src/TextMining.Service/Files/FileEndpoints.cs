using Microsoft.Extensions.Options;
using TextMining.Service.Problems;
using TextMining.Service.Security;
using TextMining.Service.Tickets;
using TextMining.Tabular;

namespace TextMining.Service.Files;

/// <summary><c>POST /v1/files</c>: a sheet in, the same sheet with the tags as added columns out.</summary>
internal static class FileEndpoints
{
    private const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string CsvType = "text/csv";

    // A file costs far more memory than a ticket.
    private static readonly int AtOnce = Math.Max(1, Environment.ProcessorCount);

    public static void MapFiles(this IEndpointRouteBuilder routes)
    {
        var gate = new SemaphoreSlim(AtOnce);
        routes.MapGroup("/v1/files").WithTags("Files").ProducesProblems()
            .MapPost("", (HttpContext context, TicketIntake intake, IOptions<TicketLimits> limits, CancellationToken cancellationToken) => PostAsync(context, intake, limits, gate, cancellationToken))
            .WithName("PostFile").RequireScope(Scopes.Submit)
            .WithSummary("XLSX 或 CSV（UTF-8、GB18030，至多 50 MB）：原表加上标签列返回；?text= 指定内容列")
            .Accepts<IFormFile>("multipart/form-data", CsvType, XlsxType).Produces(200, contentType: XlsxType).ProducesProblem(422).WithoutTimeout().DisableAntiforgery();
    }

    private static async Task<IResult> PostAsync(HttpContext context, TicketIntake intake, IOptions<TicketLimits> limits, SemaphoreSlim gate, CancellationToken cancellationToken)
    {
        // Room for the form around the file.
        context.AllowBody(limits.Value.FileBytes + 65536);
        await using var file = await Upload.ReadAsync(context.Request, limits.Value.FileBytes, cancellationToken);
        if (file is null)
        {
            return Problem.Create(ProblemKind.UnsupportedMediaType, $"请上传 {CsvType} 或 {XlsxType}，或用 multipart/form-data 的 file 字段。");
        }

        await gate.WaitAsync(cancellationToken);
        try
        {
            var recordLimits = new RecordLimits { MaximumBytes = limits.Value.FileBytes * 8, MaximumRows = limits.Value.FileRows, MaximumCellLength = 100_000, MaximumColumns = 200 };
            var output = await Task.Run(() => new SheetTagger(intake).Tag(file.Content, file.Format, recordLimits, context.Request.Query["text"], cancellationToken), cancellationToken);
            var isXlsx = file.Format == RecordFormat.Xlsx;
            return TypedResults.File(output, isXlsx ? XlsxType : CsvType + "; charset=utf-8", isXlsx ? "tagged.xlsx" : "tagged.csv");
        }
        catch (RecordFormatException error)
        {
            var place = error.LineNumber > 0 ? $"第 {error.LineNumber} 行" : "文件";
            return Problem.Create(ProblemKind.BadFile, $"{place}无法读取：格式与内容类型不符、已损坏或超过限制。（{error.Message}）");
        }
        finally
        {
            gate.Release();
        }
    }
}
