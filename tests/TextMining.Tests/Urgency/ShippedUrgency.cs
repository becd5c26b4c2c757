using TextMining.Entities;
using TextMining.Urgency;

namespace TextMining.Tests.Urgency;

/// <summary>The shipped rules, loaded once.</summary>
internal static class ShippedUrgency
{
    public static EntityExtractor Extractor { get; } = new();

    public static UrgencyRules Rules { get; } = Load();

    public static string RulesPath => Repository.Path("models", "urgency", "rules.json");

    public static UrgencyReading Read(string text, TicketFacts? facts = null) =>
        Rules.Evaluate(text, Extractor.Extract(text, facts?.ReceivedAt), facts ?? TicketFacts.None);

    private static UrgencyRules Load()
    {
        using var stream = File.OpenRead(RulesPath);
        return UrgencyRules.Load(stream);
    }
}
