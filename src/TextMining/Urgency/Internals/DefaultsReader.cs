using System.Collections.Frozen;
using System.Text.Json;

namespace TextMining.Urgency.Internals;

/// <summary>Reads the levels by cause and business type, and the questions to ask back.</summary>
internal static class DefaultsReader
{
    public static UrgencyDefaults Read(RuleElement root)
    {
        var defaults = new RuleElement(root.Require("defaults"), "defaults", "defaults");
        defaults.AllowOnly("cause", "business");
        return new UrgencyDefaults
        {
            Causes = Levels(defaults, "cause"),
            Businesses = Levels(defaults, "business"),
            AskBack = root.Properties("askBack").ToFrozenDictionary(
                property => property.Name, property => Facts(property), StringComparer.Ordinal),
        };
    }

    private static FrozenDictionary<string, UrgencyLevel> Levels(RuleElement defaults, string field) =>
        defaults.Properties(field).ToFrozenDictionary(
            property => property.Name,
            property => defaults.ParseLevel(property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString()! : "", $"{field}.{property.Name}"),
            StringComparer.Ordinal);

    private static MissingFact[] Facts(JsonProperty property)
    {
        if (property.Value.ValueKind != JsonValueKind.Array)
        {
            throw new UrgencyRulesFormatException("askBack", property.Name, $"expected a list, found {property.Value.ValueKind}.");
        }

        return [.. property.Value.EnumerateArray().Select(item => Fact(item, property.Name))];
    }

    private static MissingFact Fact(JsonElement item, string cause) => (item.ValueKind == JsonValueKind.String ? item.GetString() : null) switch
    {
        "address" => MissingFact.Address,
        "scope" => MissingFact.Scope,
        "since" => MissingFact.Since,
        "customer-number" => MissingFact.CustomerNumber,
        "contact" => MissingFact.Contact,
        "bill-period" => MissingFact.BillPeriod,
        "measured-voltage" => MissingFact.MeasuredVoltage,
        _ => throw new UrgencyRulesFormatException(
            "askBack", cause, $"expected address, scope, since, customer-number, contact, bill-period or measured-voltage, found {item.GetRawText()}."),
    };
}
