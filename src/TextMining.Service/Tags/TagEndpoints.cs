using Microsoft.Extensions.Options;
using TextMining.Service.Problems;
using TextMining.Service.Security;
using TextMining.Service.Streaming;
using TextMining.Service.Tickets;

namespace TextMining.Service.Tags;

/// <summary><c>/v1/tags</c>: text in, tags out, nothing stored.</summary>
internal static class TagEndpoints
{
    public static void MapTags(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/tags").WithTags("Tags").ProducesProblems();
        // Found once: a request's own scope of services, which takes time to make, is then never asked for.
        var intake = routes.ServiceProvider.GetRequiredService<TicketIntake>();
        var limits = routes.ServiceProvider.GetRequiredService<IOptions<TicketLimits>>().Value;
        group.MapPost("", (HttpContext context, CancellationToken cancellationToken) => PostAsync(context, intake, limits, cancellationToken)).WithName("PostTags").RequireScope(Scopes.Submit)
            .WithSummary("只打标签，不保存：一张工单（JSON）或 NDJSON 流")
            .Accepts<TicketRequest>("application/json", "application/x-ndjson").Produces<TagAnswer>().WithoutTimeout();
    }

    private static async Task<IResult> PostAsync(HttpContext context, TicketIntake intake, TicketLimits limits, CancellationToken cancellationToken)
    {
        if (LineStream.IsRequested(context.Request))
        {
            context.AllowBody(null);
            await LineStream.RunAsync(context, new TaggedLine(intake), (int)limits.RequestBytes, cancellationToken);
            return Results.Empty;
        }

        if (!context.Request.HasJsonContentType())
        {
            return Problem.Create(ProblemKind.UnsupportedMediaType, "请用 application/json 或 application/x-ndjson。");
        }

        var request = await RequestJson.ReadAsync(context.Request.BodyReader, ServiceJson.Default.TicketRequest, cancellationToken);
        if (request is null)
        {
            return Problem.Create(ProblemKind.BadRequest, "请求体是 null，须为一张工单。");
        }

        var errors = intake.Check(request);
        return errors.Any ? (IResult)Problem.Create(errors) : intake.Tag(request);
    }
}
