using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;

namespace TextMining.Service.Problems;

/// <summary>What the groups of endpoints have in common.</summary>
internal static class ProblemEndpoints
{
    /// <summary>Describes the errors that every endpoint with a scope may answer.</summary>
    public static RouteGroupBuilder ProducesProblems(this RouteGroupBuilder group) =>
        group.ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(413).ProducesProblem(429).ProducesProblem(503);

    /// <summary>For streams and files: they take as long as the caller sends.</summary>
    public static TBuilder WithoutTimeout<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new DisableRequestTimeoutAttribute());

    /// <summary>Allows a larger body than other requests. Must be called before the body is read.</summary>
    public static void AllowBody(this HttpContext context, long? bytes)
    {
        var feature = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (feature is { IsReadOnly: false })
        {
            feature.MaxRequestBodySize = bytes;
        }
    }
}
