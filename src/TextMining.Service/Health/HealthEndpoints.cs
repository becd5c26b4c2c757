using System.Data.Common;
using Microsoft.AspNetCore.Http.HttpResults;
using TextMining.Service.Storage;

namespace TextMining.Service.Health;

/// <summary><c>/health/live</c> and <c>/health/ready</c>; open to everyone, and say nothing of tickets.</summary>
internal static partial class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/health").WithTags("Health");
        group.MapGet("/live", Live).WithName("GetLive").WithSummary("进程是否在运行").Produces<HealthAnswer>();
        group.MapGet("/ready", Ready).WithName("GetReady").WithSummary("是否可以受理工单").Produces<HealthAnswer>().Produces<HealthAnswer>(503);
    }

    private static JsonHttpResult<HealthAnswer> Live() => TypedResults.Json(new HealthAnswer("ok"), ServiceJson.Default.HealthAnswer);

    private static JsonHttpResult<HealthAnswer> Ready(Draining draining, TicketReader reader, ILogger<Draining> logger)
    {
        if (draining.HasBegun)
        {
            return NotReady("draining", "服务正在停止。");
        }

        try
        {
            reader.Probe();
            return Live();
        }
        catch (DbException error)
        {
            Unreachable(logger, error);
            return NotReady("failing", "数据库无法访问。");
        }
    }

    private static JsonHttpResult<HealthAnswer> NotReady(string status, string reason) =>
        TypedResults.Json(new HealthAnswer(status, reason), ServiceJson.Default.HealthAnswer, statusCode: StatusCodes.Status503ServiceUnavailable);

    [LoggerMessage(1401, LogLevel.Error, "The database cannot be read")]
    private static partial void Unreachable(ILogger logger, Exception error);
}
