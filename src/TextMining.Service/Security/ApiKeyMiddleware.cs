using System.Net;
using TextMining.Service.Problems;

namespace TextMining.Service.Security;

/// <summary>Lets a request through to an endpoint that names a scope only with a key that has it.</summary>
internal sealed class ApiKeyMiddleware(RequestDelegate next, KeyRing keys)
{
    private const string BearerPrefix = "Bearer ";

    public Task InvokeAsync(HttpContext context)
    {
        var required = context.GetEndpoint()?.Metadata.GetMetadata<RequiredScope>();
        if (required is null)
        {
            return next(context);
        }

        if (Identify(context) is not { } caller)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return Problem.Create(ProblemKind.Unauthenticated, "请在 Authorization: Bearer 或 X-Api-Key 头中给出有效的密钥。").ExecuteAsync(context);
        }

        if (!caller.May(required.Scope))
        {
            return Problem.Create(ProblemKind.Forbidden, $"该密钥没有 {required.Scope.ToString().ToLowerInvariant()} 权限。").ExecuteAsync(context);
        }

        context.Features.Set(caller);
        return next(context);
    }

    private Caller? Identify(HttpContext context)
    {
        if (keys.IsEmpty)
        {
            // The start refuses other addresses; this holds even if one were added later. A test server has no address.
            var address = context.Connection.LocalIpAddress;
            return address is null || IPAddress.IsLoopback(address) ? Caller.Local : null;
        }

        var headers = context.Request.Headers;
        string? key = headers["X-Api-Key"];
        if (key is null && headers.Authorization is [{ } authorization] && authorization.StartsWith(BearerPrefix, StringComparison.OrdinalIgnoreCase))
        {
            key = authorization[BearerPrefix.Length..].Trim();
        }

        return string.IsNullOrEmpty(key) ? null : keys.Find(key);
    }
}
