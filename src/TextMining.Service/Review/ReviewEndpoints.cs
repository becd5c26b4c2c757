using TextMining.Service.Problems;
using TextMining.Service.Queues;
using TextMining.Service.Security;
using TextMining.Service.Storage;
using TextMining.Service.Tickets;

namespace TextMining.Service.Review;

/// <summary><c>/v1/review</c>: what a person must look at.</summary>
internal static class ReviewEndpoints
{
    private const int MostPerPage = 100;
    private const int Candidates = 400;

    public static void MapReview(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("/v1/review").WithTags("Review").ProducesProblems()
            .MapGet("", Get).WithName("GetReview").RequireScope(Scopes.Read)
            .WithSummary("待人工判断的工单：最没有把握、彼此最不相似的在前").Produces<ReviewListAnswer>();

    private static IResult Get(HttpContext context, TicketReader reader, TicketView view, int limit = 20)
    {
        var errors = new FieldErrors();
        errors.Require(limit is >= 1 and <= MostPerPage, "limit", $"须在 1 与 {MostPerPage} 之间");
        if (errors.Any)
        {
            return Problem.Create(errors);
        }

        var caller = Caller.Of(context);
        var tickets = reader.ForReview(caller.Tenant, Candidates).Where(ticket => TicketView.MaySee(caller, ticket)).ToList();
        var texts = tickets.ConvertAll(ticket => TicketView.Request(ticket).Text!);
        var picked = DiversePick.Order(tickets.ConvertAll(ticket => 1 - ticket.Certainty), texts, limit);
        return TypedResults.Json(new ReviewListAnswer([.. picked.Select(index => view.Line(caller, tickets[index]))]), ServiceJson.Default.ReviewListAnswer);
    }
}
