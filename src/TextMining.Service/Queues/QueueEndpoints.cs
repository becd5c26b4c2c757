using TextMining.DependencyInjection;
using TextMining.Service.Problems;
using TextMining.Service.Security;
using TextMining.Service.Storage;
using TextMining.Service.Tickets;

namespace TextMining.Service.Queues;

/// <summary><c>/v1/queues/{queue}</c>: the open tickets of a queue.</summary>
internal static class QueueEndpoints
{
    private const int MostPerPage = 500;
    private const int DeepestPage = 1_000_000;

    public static void MapQueues(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("/v1/queues").WithTags("Queues").ProducesProblems()
            .MapGet("/{queue}", Get).WithName("GetQueue").RequireScope(Scopes.Read)
            .WithSummary("一个队列的未办结工单：最紧急、等待最久的在前").Produces<QueueAnswer>().ProducesProblem(404);

    private static IResult Get(string queue, HttpContext context, TicketReader reader, TicketView view, TicketTaggerHolder models, int limit = 50, int offset = 0)
    {
        var caller = Caller.Of(context);
        var definition = models.Current.Tagger.Model.Router.Table.Queues.FirstOrDefault(known => known.Key == queue);
        if (definition is null)
        {
            return Problem.Create(ProblemKind.NotFound, "没有这个队列，队列见 /v1/taxonomy。");
        }

        var errors = new FieldErrors();
        errors.Require(limit is >= 1 and <= MostPerPage, "limit", $"须在 1 与 {MostPerPage} 之间");
        errors.Require(offset is >= 0 and <= DeepestPage, "offset", $"须在 0 与 {DeepestPage} 之间");
        if (errors.Any)
        {
            return Problem.Create(errors);
        }

        var hidden = !caller.SeesConfidential(queue);
        var tickets = reader.InQueue(caller.Tenant, queue, hidden ? 0 : 1, limit, offset);
        return TypedResults.Json(
            new QueueAnswer(queue, definition.Zh, reader.CountInQueue(caller.Tenant, queue, hidden ? 0 : 1), [.. tickets.Select(ticket => view.Line(caller, ticket))]),
            ServiceJson.Default.QueueAnswer);
    }
}
