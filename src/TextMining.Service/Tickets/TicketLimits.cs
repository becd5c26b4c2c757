using System.ComponentModel.DataAnnotations;

namespace TextMining.Service.Tickets;

/// <summary>What a request may hold; section <c>TextMining:Limits</c>.</summary>
public sealed class TicketLimits
{
    /// <summary>Characters of a ticket's text. Default 20,000.</summary>
    [Range(1, 1_000_000, ErrorMessage = "TextMining:Limits:TextLength must lie between 1 and 1000000.")]
    public int TextLength { get; set; } = 20_000;

    /// <summary>Bytes of a request with one ticket. Default 256 KiB.</summary>
    [Range(1024, 1L << 30, ErrorMessage = "TextMining:Limits:RequestBytes must lie between 1024 and 2^30.")]
    public long RequestBytes { get; set; } = 256 * 1024;

    /// <summary>Bytes of a JSON batch. Default 32 MiB.</summary>
    [Range(1024, 1L << 30, ErrorMessage = "TextMining:Limits:BatchBytes must lie between 1024 and 2^30.")]
    public long BatchBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>Tickets of a JSON batch. Default 1,000.</summary>
    [Range(1, 100_000, ErrorMessage = "TextMining:Limits:BatchTickets must lie between 1 and 100000.")]
    public int BatchTickets { get; set; } = 1_000;

    /// <summary>Bytes of an uploaded file. Default 50 MB.</summary>
    [Range(1024, 1L << 31, ErrorMessage = "TextMining:Limits:FileBytes must lie between 1024 and 2^31.")]
    public long FileBytes { get; set; } = 50_000_000;

    /// <summary>Rows of an uploaded file. Default 200,000.</summary>
    [Range(1, 5_000_000, ErrorMessage = "TextMining:Limits:FileRows must lie between 1 and 5000000.")]
    public int FileRows { get; set; } = 200_000;

    /// <summary>Seconds that one request may take, streams and files apart. Default 30.</summary>
    [Range(1, 3600, ErrorMessage = "TextMining:Limits:RequestSeconds must lie between 1 and 3600.")]
    public int RequestSeconds { get; set; } = 30;
}
