using TextMining.DependencyInjection;
using TextMining.Routing;
using TextMining.Service.Metrics;
using TextMining.Service.Problems;
using TextMining.Service.Security;
using TextMining.Service.Storage;
using TextMining.Service.Tickets;

namespace TextMining.Service.Events;

/// <summary><c>/v1/tickets/{n}/events</c>: acknowledged, dispatched, rerouted, replied, closed.</summary>
internal static class EventEndpoints
{
    private const int LongestWho = 64;
    private const int LongestReason = 1_000;
    private static readonly string[] Kinds = ["acknowledged", "dispatched", "rerouted", "replied", "closed"];

    public static void MapEvents(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("/v1/tickets").WithTags("Events").ProducesProblems()
            .MapPost("/{ticketNumber}/events", PostAsync).WithName("PostEvent").RequireScope(Scopes.Correct)
            .WithSummary("记录经过：受理、派单、改派（从–到与原因）、答复、办结").Produces<EventAnswer>(201).ProducesProblem(404);

    public static IReadOnlyList<EventLine> Lines(TicketReader reader, Caller caller, string number) =>
    [
        .. reader.Events(caller.Tenant, number)
            .Select(row => new EventLine(DateTimeOffset.FromUnixTimeMilliseconds(row.At), row.Kind, row.FromDepartment, row.ToDepartment, row.Reason, row.Who)),
    ];

    private static async Task<IResult> PostAsync(
        string ticketNumber, EventRequest request, HttpContext context, TicketView view, TicketReader reader, TicketWriter writer,
        TicketTaggerHolder models, TimeProvider time, ServiceMeters meters, CancellationToken cancellationToken)
    {
        var caller = Caller.Of(context);
        var table = models.Current.Tagger.Model.Router.Table;
        var errors = Check(request, table);
        if (errors.Any)
        {
            return Problem.Create(errors);
        }

        if (view.Find(caller, ticketNumber) is not { } ticket)
        {
            return TicketView.NotFound();
        }

        var queue = request.Kind == "rerouted" ? QueueOf(table, request.To!) : null;
        var at = (request.At ?? time.GetUtcNow()).ToUnixTimeMilliseconds();
        var status = await writer.WriteAsync(new StoreEvent(ticket.Id, new TicketEvent(request.Kind!, request.From, request.To, queue, request.Reason, request.Who!, at)), cancellationToken);
        meters.Happened(request.Kind!);
        var answer = new EventAnswer(ticket.Number, status, request.To ?? ticket.Lead, queue ?? ticket.Queue, Lines(reader, caller, ticket.Number));
        return TypedResults.Json(answer, ServiceJson.Default.EventAnswer, statusCode: StatusCodes.Status201Created);
    }

    // A department's ordinary queue is that of the first rule that makes it the lead; the others work off what a person sorts.
    private static string QueueOf(RoutingTable table, string department) =>
        table.RulesFor(RouteDecision.Lead).FirstOrDefault(rule => rule.Lead == department)?.Queue ?? table.RulesFor(RouteDecision.Lead)[^1].Queue!;

    private static FieldErrors Check(EventRequest request, RoutingTable table)
    {
        var errors = new FieldErrors();
        errors.Require(Array.IndexOf(Kinds, request.Kind) >= 0, "kind", $"须为 {string.Join("、", Kinds)} 之一");
        FreeText.Require(errors, "who", request.Who, LongestWho);
        FreeText.Allow(errors, "reason", request.Reason, LongestReason);
        errors.Require(request.At is null || request.At.Value.UtcDateTime.Year is >= 2000 and < 2100, "at", "须在 2000 年与 2100 年之间");
        if (request.Kind == "rerouted")
        {
            FreeText.Require(errors, "reason", request.Reason, LongestReason);
            errors.Require(IsDepartment(table, request.From), "from", "须为部门代码，见 /v1/taxonomy");
            errors.Require(IsDepartment(table, request.To), "to", "须为部门代码，见 /v1/taxonomy");
        }
        else
        {
            errors.Require(request.From is null && request.To is null, "to", "只有 rerouted 才有 from 和 to");
        }

        return errors;
    }

    private static bool IsDepartment(RoutingTable table, string? key) => key is not null && table.Taxonomy.Departments.Any(department => department.Key == key);
}
