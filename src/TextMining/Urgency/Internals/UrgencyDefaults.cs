using System.Collections.Frozen;

namespace TextMining.Urgency.Internals;

/// <summary>The rest of a rule file: levels by cause and business type, thresholds of the trained head, questions to ask back.</summary>
internal sealed record UrgencyDefaults
{
    public required FrozenDictionary<string, UrgencyLevel> Causes { get; init; }

    public required FrozenDictionary<string, UrgencyLevel> Businesses { get; init; }

    public required FrozenDictionary<string, MissingFact[]> AskBack { get; init; }

    public required UrgencyThresholds Thresholds { get; init; }
}
