namespace TextMining.Service.Security;

/// <summary>Marks an endpoint with the scope that its callers need. Endpoints without the mark are open.</summary>
internal sealed record RequiredScope(Scopes Scope);

internal static class RequiredScopeExtensions
{
    public static TBuilder RequireScope<TBuilder>(this TBuilder builder, Scopes scope)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new RequiredScope(scope));
}
