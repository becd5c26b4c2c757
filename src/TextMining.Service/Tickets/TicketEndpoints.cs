using TextMining.Service.Corrections;
using TextMining.Service.Events;
using TextMining.Service.Problems;
using TextMining.Service.Security;
using TextMining.Service.Storage;
using TextMining.Service.Tags;

namespace TextMining.Service.Tickets;

/// <summary><c>/v1/tickets</c>: hand in, read back.</summary>
internal static class TicketEndpoints
{
    public static void MapTickets(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/tickets").WithTags("Tickets").ProducesProblems();
        group.MapPut("/{ticketNumber}", PutAsync).WithName("PutTicket").RequireScope(Scopes.Submit)
            .WithSummary("受理工单：打标签、定去向，落盘后才应答").Produces<TagAnswer>(201).Produces<TagAnswer>(200).ProducesProblem(422);
        group.MapPost("", PostAsync).WithName("PostTicket").RequireScope(Scopes.Submit)
            .WithSummary("受理工单（编号在请求体中，按编号幂等）").Produces<TagAnswer>(201).Produces<TagAnswer>(200).ProducesProblem(422);
        group.MapGet("/{ticketNumber}", Get).WithName("GetTicket").RequireScope(Scopes.Read)
            .WithSummary("查询工单及其经过").Produces<StoredTicketAnswer>().ProducesProblem(404);
        group.MapPost("/batch", TicketBatch.PostAsync).WithName("PostTickets").RequireScope(Scopes.Submit)
            .WithSummary("批量受理：JSON 数组（至多一千张）或 NDJSON 流").Accepts<TicketRequest[]>("application/json", "application/x-ndjson")
            .Produces<TagAnswer[]>().WithoutTimeout();
    }

    private static Task<IResult> PutAsync(string ticketNumber, TicketRequest request, HttpContext context, TicketIntake intake, CancellationToken cancellationToken)
    {
        if (request.Number is not null && request.Number != ticketNumber)
        {
            var errors = new FieldErrors();
            errors.Add("number", "与路径中的工单编号不同");
            return Task.FromResult<IResult>(Problem.Create(errors));
        }

        return StoreAsync(ticketNumber, request, context, intake, cancellationToken);
    }

    private static Task<IResult> PostAsync(TicketRequest request, HttpContext context, TicketIntake intake, CancellationToken cancellationToken) =>
        StoreAsync(request.Number, request, context, intake, cancellationToken);

    private static async Task<IResult> StoreAsync(string? number, TicketRequest request, HttpContext context, TicketIntake intake, CancellationToken cancellationToken)
    {
        var errors = intake.Check(request, number);
        if (errors.Any)
        {
            return Problem.Create(errors);
        }

        var result = await intake.StoreAsync(Caller.Of(context), number!, request, cancellationToken);
        switch (result.Outcome)
        {
            case StoreOutcome.Created:
                context.Response.Headers.Location = $"/v1/tickets/{number}";
                return RawJson.Of(result.Answer, StatusCodes.Status201Created);
            case StoreOutcome.Same:
                return RawJson.Of(result.Answer, StatusCodes.Status200OK);
            default:
                return Problem.Create(ProblemKind.NumberTaken, "同一工单编号已受理过另一份内容，工单内容不可更改。");
        }
    }

    private static IResult Get(string ticketNumber, HttpContext context, TicketReader reader, TicketView view)
    {
        var caller = Caller.Of(context);
        var ticket = view.Find(caller, ticketNumber);
        if (ticket is null)
        {
            return TicketView.NotFound();
        }

        return RawJson.Of(
            new StoredTicketAnswer
            {
                Number = ticket.Number,
                Status = ticket.Status,
                Text = view.Text(caller, ticket),
                ReceivedAt = DateTimeOffset.FromUnixTimeMilliseconds(ticket.ReceivedAt),
                Lead = ticket.Lead,
                Queue = ticket.Queue,
                Labels = ticket is { LabelCause: null, LabelBusiness: null, LabelUrgency: null }
                    ? null
                    : new LabelsAnswer(ticket.LabelCause, ticket.LabelBusiness, ticket.LabelUrgency is { } level ? $"U{level}" : null),
                Answer = TicketView.Answer(caller, ticket),
                Corrections = CorrectionEndpoints.Lines(reader, caller, ticket.Number),
                Events = EventEndpoints.Lines(reader, caller, ticket.Number),
            },
            ServiceJson.Default.StoredTicketAnswer);
    }
}
