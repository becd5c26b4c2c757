using System.ComponentModel.DataAnnotations;

namespace TextMining.Service.Security;

/// <summary>A key as it is configured: never itself, only its hash.</summary>
public sealed class ApiKey
{
    /// <summary>Name for logs, metrics and rate limits.</summary>
    [Required(ErrorMessage = "A key in TextMining:Security:Keys has no Name.")]
    public string Name { get; set; } = "";

    /// <summary>SHA-256 of the key's UTF-8 bytes, 64 hexadecimal digits. <c>tools/textmining api-key</c> makes a key with its hash.</summary>
    [RegularExpression("^[0-9a-fA-F]{64}$", ErrorMessage = "Hash of a key in TextMining:Security:Keys must be 64 hexadecimal digits (SHA-256).")]
    [Required(ErrorMessage = "A key in TextMining:Security:Keys has no Hash.")]
    public string Hash { get; set; } = "";

    /// <summary>What the key may do.</summary>
    public IList<Scopes> Scopes { get; } = [];

    /// <summary>Whose tickets it sees. Default <c>default</c>.</summary>
    [Required(ErrorMessage = "A key in TextMining:Security:Keys has an empty Tenant.")]
    public string Tenant { get; set; } = "default";

    /// <summary>Queues whose confidential tickets it sees.</summary>
    public IList<string> Queues { get; } = [];
}
