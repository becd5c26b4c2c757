using Microsoft.AspNetCore.Http.HttpResults;
using TextMining.Service.Security;

namespace TextMining.Service.Metrics;

/// <summary><c>/metrics</c>: Prometheus text.</summary>
internal static class MetricsEndpoints
{
    public static void MapMetrics(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/metrics", Get).WithName("GetMetrics").WithTags("Health").RequireScope(Scopes.Read)
            .WithSummary("运行指标（Prometheus 文本格式）").Produces<string>(200, "text/plain");

    private static ContentHttpResult Get(Telemetry telemetry) => TypedResults.Text(telemetry.Scrape(), "text/plain; version=0.0.4; charset=utf-8");
}
