using TextMining.DependencyInjection;
using TextMining.Service.Problems;
using TextMining.Service.Security;
using TextMining.Service.Storage;
using TextMining.Service.Tickets;
using TextMining.Taxonomies;

namespace TextMining.Service.Corrections;

/// <summary>What persons put right: it becomes the ticket's label and training data.</summary>
internal static class CorrectionEndpoints
{
    private const int LongestWho = 64;
    private const int LongestWhy = 1_000;

    public static void MapCorrections(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1").WithTags("Corrections").ProducesProblems();
        group.MapPost("/tickets/{ticketNumber}/corrections", PostAsync).WithName("PostCorrection").RequireScope(Scopes.Correct)
            .WithSummary("更正标签：谁、更正什么、为什么").Produces<CorrectionsAnswer>(201).ProducesProblem(404);
        group.MapGet("/corrections/export", ExportAsync).WithName("ExportCorrections").RequireScope(Scopes.Correct)
            .WithSummary("导出人工标注（NDJSON），供 textmining train 使用").Produces<LabelledLine>(200, "application/x-ndjson").WithoutTimeout();
    }

    public static IReadOnlyList<CorrectionAnswer> Lines(TicketReader reader, Caller caller, string number) =>
    [
        .. reader.Corrections(caller.Tenant, number)
            .Select(row => new CorrectionAnswer(DateTimeOffset.FromUnixTimeMilliseconds(row.At), row.Field, row.OldValue, row.NewValue, row.Who, row.Why)),
    ];

    private static async Task<IResult> PostAsync(
        string ticketNumber, CorrectionRequest request, HttpContext context, TicketView view, TicketReader reader, TicketWriter writer,
        TicketTaggerHolder models, TimeProvider time, CancellationToken cancellationToken)
    {
        var caller = Caller.Of(context);
        var errors = Check(request, models.Current.Tagger.Taxonomy);
        if (errors.Any)
        {
            return Problem.Create(errors);
        }

        if (view.Find(caller, ticketNumber) is not { } ticket)
        {
            return TicketView.NotFound();
        }

        var labels = new List<FieldLabel>(3);
        AddTo(labels, "cause", request.Cause);
        AddTo(labels, "business", request.Business);
        AddTo(labels, "urgency", request.Urgency);
        var store = new StoreCorrection(caller.Tenant, ticket.Id, ticket.Number, labels, request.Who!, request.Why!, time.GetUtcNow().ToUnixTimeMilliseconds());
        await writer.WriteAsync(store, cancellationToken);
        return TypedResults.Json(new CorrectionsAnswer(ticket.Number, Lines(reader, caller, ticket.Number)), ServiceJson.Default.CorrectionsAnswer, statusCode: StatusCodes.Status201Created);
    }

    private static void AddTo(List<FieldLabel> labels, string field, string? value)
    {
        if (value is not null)
        {
            labels.Add(new FieldLabel(field, value));
        }
    }

    private static FieldErrors Check(CorrectionRequest request, Taxonomy taxonomy)
    {
        var errors = new FieldErrors();
        FreeText.Require(errors, "who", request.Who, LongestWho);
        FreeText.Require(errors, "why", request.Why, LongestWhy);
        errors.Require(request.Cause is not null || request.Business is not null || request.Urgency is not null, "cause", "cause、business、urgency 至少给出一项");
        errors.Require(request.Cause is null || taxonomy.FindCause(request.Cause) is not null, "cause", "不在分类体系中");
        errors.Require(request.Business is null || taxonomy.FindBusinessType(request.Business) is not null, "business", "不在分类体系中");
        errors.Require(request.Urgency is null or "U1" or "U2" or "U3" or "U4", "urgency", "须为 U1、U2、U3 或 U4");
        return errors;
    }

    private static async Task ExportAsync(HttpContext context, TicketReader reader, TicketView view, CancellationToken cancellationToken)
    {
        var caller = Caller.Of(context);
        context.Response.ContentType = "application/x-ndjson; charset=utf-8";
        foreach (var ticket in reader.Labelled(caller.Tenant).Where(ticket => TicketView.MaySee(caller, ticket)))
        {
            var line = new LabelledLine(
                ticket.Number,
                view.Text(caller, ticket),
                TicketView.Request(ticket).Channel,
                ticket.LabelBusiness ?? ticket.Business,
                ticket.LabelCause ?? ticket.Cause,
                $"U{ticket.LabelUrgency ?? ticket.Urgency}");
            RawJson.Write(context.Response.BodyWriter, line, ServiceJson.Default.LabelledLine);
            await context.Response.WriteAsync("\n", cancellationToken);
        }
    }
}
