using System.ComponentModel.DataAnnotations;

namespace TextMining.Service.Storage;

/// <summary>Where tickets are kept; section <c>TextMining:Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>Connection string of a PostgreSQL database; when empty, the SQLite file at <see cref="Path"/> is used.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>The SQLite file, created when missing. Default: <c>textmining/tickets.db</c> in the user's local application data.</summary>
    public string? Path { get; set; }

    /// <summary>Most writes that share one commit. Default 512.</summary>
    [Range(1, 10_000, ErrorMessage = "TextMining:Storage:CommitSize must lie between 1 and 10000.")]
    public int CommitSize { get; set; } = 512;

    /// <summary>Most writes that wait for the writer before callers are held back. Default 20,000.</summary>
    [Range(1, 1_000_000, ErrorMessage = "TextMining:Storage:QueueSize must lie between 1 and 1000000.")]
    public int QueueSize { get; set; } = 20_000;

    /// <summary>The SQLite file that is used.</summary>
    internal string FilePath => string.IsNullOrWhiteSpace(Path)
        ? System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "textmining", "tickets.db")
        : Path;
}
