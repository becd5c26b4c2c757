using System.Net;

namespace TextMining.Service.Security;

/// <summary>Without keys the service may listen on loopback only; anything else stops the start.</summary>
internal sealed partial class LoopbackGuard(KeyRing keys, IConfiguration configuration, ILogger<LoopbackGuard> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!keys.IsEmpty)
        {
            return Task.CompletedTask;
        }

        var addresses = (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Concat(configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>())
            .Concat((configuration["http_ports"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).Select(port => $"http://*:{port}"));
        foreach (var address in addresses)
        {
            if (!IsLoopback(address))
            {
                throw new InvalidOperationException($"No keys are configured (TextMining:Security:Keys), so the service may listen on loopback only, not on {address}.");
            }
        }

        NoKeys();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    internal static bool IsLoopback(string address)
    {
        var parsed = BindingAddress.Parse(address);
        return parsed.IsUnixPipe || string.Equals(parsed.Host, "localhost", StringComparison.OrdinalIgnoreCase)
            || IPAddress.TryParse(parsed.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip);
    }

    [LoggerMessage(1101, LogLevel.Warning, "No keys are configured: every caller on this machine may do everything")]
    private partial void NoKeys();
}
