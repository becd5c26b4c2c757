using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using TextMining.Service.Problems;

namespace TextMining.Service.Security;

/// <summary>A token bucket for each key, and one bound on the requests worked on at the same time.</summary>
internal sealed class RateLimits(IOptions<SecurityOptions> options) : IConfigureOptions<RateLimiterOptions>
{
    private static readonly TimeSpan Refill = TimeSpan.FromMilliseconds(50);

    public void Configure(RateLimiterOptions limiter)
    {
        var security = options.Value;
        limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(context => PerKey(context, security)),
            PartitionedRateLimiter.Create<HttpContext, int>(context => context.GetEndpoint()?.Metadata.GetMetadata<RequiredScope>() is null
                ? RateLimitPartition.GetNoLimiter(0)
                : RateLimitPartition.GetConcurrencyLimiter(1, _ => new ConcurrencyLimiterOptions { PermitLimit = security.Concurrency, QueueLimit = security.Concurrency })));
        limiter.OnRejected = RejectAsync;
    }

    private static RateLimitPartition<string> PerKey(HttpContext context, SecurityOptions security)
    {
        var caller = context.Features.Get<Caller>();
        if (caller is null || ReferenceEquals(caller, Caller.Local))
        {
            return RateLimitPartition.GetNoLimiter("");
        }

        var perRefill = Math.Max(1, (int)(security.RequestsPerSecond * Refill.TotalSeconds));
        return RateLimitPartition.GetTokenBucketLimiter(caller.Name, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = security.Burst,
            TokensPerPeriod = perRefill,
            ReplenishmentPeriod = perRefill == 1 ? TimeSpan.FromSeconds(1.0 / security.RequestsPerSecond) : Refill,
            QueueLimit = 0,
        });
    }

    private static async ValueTask RejectAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var after = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 1;
        rejected.HttpContext.Response.Headers.RetryAfter = after.ToString(CultureInfo.InvariantCulture);
        await Problem.Create(ProblemKind.TooManyRequests, $"请求过多，请在 {after} 秒后重试。").ExecuteAsync(rejected.HttpContext);
    }
}
