namespace TextMining.Service.Security;

/// <summary>Who calls, and what they may do. Immutable.</summary>
internal sealed record Caller(string Name, string Tenant, Scopes Scopes, IReadOnlyList<string> Queues)
{
    private const Scopes Everything = Scopes.Submit | Scopes.Read | Scopes.Correct | Scopes.Admin | Scopes.Personal;

    /// <summary>The caller of a service without keys, which listens on loopback only.</summary>
    public static Caller Local { get; } = new("local", "default", Everything, []);

    public bool May(Scopes scope) => (Scopes & scope) == scope;

    /// <summary>Whether a confidential ticket of a queue may be seen. Without keys there is nobody to hide it from.</summary>
    public bool SeesConfidential(string queue) => ReferenceEquals(this, Local) || Queues.Contains(queue);

    public static Caller Of(HttpContext context) => context.Features.Get<Caller>() ?? throw new InvalidOperationException("The endpoint names no scope, so no caller was looked up.");
}
