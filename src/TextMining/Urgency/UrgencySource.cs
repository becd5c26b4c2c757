namespace TextMining.Urgency;

/// <summary>What set a ticket's level.</summary>
public enum UrgencySource
{
    /// <summary>A rule's floor.</summary>
    Rule,

    /// <summary>The default of the cause or the business type.</summary>
    Default,

    /// <summary>The trained head, which found no rule or raised one's floor.</summary>
    Head,

    /// <summary>The trained head, straight to U1 at the threshold set for recall.</summary>
    Critical,
}
