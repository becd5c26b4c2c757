namespace TextMining.DependencyInjection;

/// <summary>Where the tagger's data is read from; section <c>TextMining</c>. What has no path comes from the packaged data.</summary>
public sealed class TextMiningOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "TextMining";

    /// <summary>The ticket tagger's model file.</summary>
    /// <value>Default: null, the packaged model.</value>
    public string? ModelPath { get; set; }

    /// <summary>Folder with <c>routes.json</c>, <c>sla.json</c> and <c>calendar.json</c>.</summary>
    /// <value>Default: null, the packaged tables.</value>
    public string? RoutingPath { get; set; }
}
