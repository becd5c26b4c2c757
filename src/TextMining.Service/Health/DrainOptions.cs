using System.ComponentModel.DataAnnotations;

namespace TextMining.Service.Health;

/// <summary>How the service stops; section <c>TextMining:Drain</c>.</summary>
public sealed class DrainOptions
{
    /// <summary>Time between "not ready" and refusing new connections, for load balancers to notice. Default 1 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00", ErrorMessage = "TextMining:Drain:Delay must lie between 00:00:00 and 00:05:00.")]
    public TimeSpan Delay { get; set; } = TimeSpan.FromSeconds(1);
}
