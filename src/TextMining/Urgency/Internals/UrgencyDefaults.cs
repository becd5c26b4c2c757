using System.Collections.Frozen;

namespace TextMining.Urgency.Internals;

/// <summary>The rest of a rule file: levels by cause and business type, questions to ask back.</summary>
internal sealed record UrgencyDefaults
{
    public required FrozenDictionary<string, UrgencyLevel> Causes { get; init; }

    public required FrozenDictionary<string, UrgencyLevel> Businesses { get; init; }

    public required FrozenDictionary<string, MissingFact[]> AskBack { get; init; }

    /// <summary>An enquiry, praise or suggestion is routine whatever it is about; the rules have already said what is not (R12).</summary>
    public UrgencyLevel Level(string? cause, string? business)
    {
        if (business is not null && Businesses.TryGetValue(business, out var level))
        {
            return level;
        }

        return cause is not null && Causes.TryGetValue(cause, out level) ? level : UrgencyLevel.U4;
    }
}
