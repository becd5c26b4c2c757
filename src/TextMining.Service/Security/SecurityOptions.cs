using System.ComponentModel.DataAnnotations;

namespace TextMining.Service.Security;

/// <summary>Who may call; section <c>TextMining:Security</c>.</summary>
public sealed class SecurityOptions
{
    /// <summary>The keys. Without any, every local caller may do everything, and the service refuses to listen beyond loopback.</summary>
    public IList<ApiKey> Keys { get; } = [];

    /// <summary>Requests per second that one key may make on average. Default 2,000.</summary>
    [Range(1, 1_000_000, ErrorMessage = "TextMining:Security:RequestsPerSecond must lie between 1 and 1000000.")]
    public int RequestsPerSecond { get; set; } = 2_000;

    /// <summary>Requests that one key may make at once after a pause. Default 4,000.</summary>
    [Range(1, 1_000_000, ErrorMessage = "TextMining:Security:Burst must lie between 1 and 1000000.")]
    public int Burst { get; set; } = 4_000;

    /// <summary>Requests that are worked on at the same time. Default 1,024.</summary>
    [Range(1, 100_000, ErrorMessage = "TextMining:Security:Concurrency must lie between 1 and 100000.")]
    public int Concurrency { get; set; } = 1_024;
}
