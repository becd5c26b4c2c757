using System.ComponentModel.DataAnnotations;

namespace TextMining.Service.Mining;

/// <summary>How stored tickets are mined; section <c>TextMining:Mining</c>.</summary>
public sealed class MiningSettings
{
    /// <summary>How often new tickets are read. Default: one minute. After costly work the pause is at least as long as the work was.</summary>
    [Range(typeof(TimeSpan), "00:00:00.0500000", "1.00:00:00", ErrorMessage = "TextMining:Mining:Interval must lie between 50 ms and a day.")]
    public TimeSpan Interval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How many tickets of a tenant are mined, the newest. Default 50,000.</summary>
    [Range(1, 1_000_000, ErrorMessage = "TextMining:Mining:MostTickets must lie between 1 and 1000000.")]
    public int MostTickets { get; set; } = 50_000;
}
