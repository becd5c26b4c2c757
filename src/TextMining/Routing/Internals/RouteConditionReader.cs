using System.Text.Json;
using TextMining.Persistence;
using TextMining.Urgency;

namespace TextMining.Routing.Internals;

/// <summary>Reads a condition of the regular form; see <see cref="JsonCursor"/>.</summary>
internal static class RouteConditionReader
{
    public static RouteCondition Read(ref Utf8JsonReader json)
    {
        var condition = new RouteCondition();
        JsonCursor.BeginObject(ref json);
        while (JsonCursor.NextMember(ref json))
        {
            condition = json.GetString() switch
            {
                "causes" => condition with { Causes = JsonCursor.Strings(ref json) },
                "business" => condition with { Business = JsonCursor.Strings(ref json) },
                "urgency" => condition with { Urgency = Urgencies(ref json) },
                "channels" => condition with { Channels = JsonCursor.Strings(ref json) },
                "areas" => condition with { Areas = Areas(ref json) },
                "customerFlags" => condition with { CustomerFlags = Registers(ref json) },
                "customerTiers" => condition with { CustomerTiers = JsonCursor.Strings(ref json) },
                "escalation" => condition with { Escalation = Escalations(ref json) },
                "grades" => condition with { Grades = Grades(ref json) },
                "firedRules" => condition with { FiredRules = JsonCursor.Strings(ref json) },
                "contactsAtLeast" => condition with { ContactsAtLeast = JsonCursor.Int32(ref json) },
                "claimedYuanAtLeast" => condition with { ClaimedYuanAtLeast = JsonCursor.Double(ref json) },
                "needsPerson" => condition with { NeedsPerson = JsonCursor.Boolean(ref json) },
                _ => throw JsonCursor.Irregular(),
            };
        }

        return condition;
    }

    private static UrgencyLevel[] Urgencies(ref Utf8JsonReader json)
    {
        var names = JsonCursor.Strings(ref json);
        var values = new UrgencyLevel[names.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = names[i] switch
            {
                "U1" => UrgencyLevel.U1,
                "U2" => UrgencyLevel.U2,
                "U3" => UrgencyLevel.U3,
                "U4" => UrgencyLevel.U4,
                _ => throw JsonCursor.Irregular(),
            };
        }

        return values;
    }

    private static ServiceArea[] Areas(ref Utf8JsonReader json)
    {
        var names = JsonCursor.Strings(ref json);
        var values = new ServiceArea[names.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = names[i] switch
            {
                "unknown" => ServiceArea.Unknown,
                "urban" => ServiceArea.Urban,
                "rural" => ServiceArea.Rural,
                "remote" => ServiceArea.Remote,
                _ => throw JsonCursor.Irregular(),
            };
        }

        return values;
    }

    private static CustomerRegisters[] Registers(ref Utf8JsonReader json)
    {
        var names = JsonCursor.Strings(ref json);
        var values = new CustomerRegisters[names.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = names[i] switch
            {
                "important" => CustomerRegisters.Important,
                "life-support" => CustomerRegisters.LifeSupport,
                "vulnerable" => CustomerRegisters.Vulnerable,
                "supply-guarantee" => CustomerRegisters.SupplyGuarantee,
                "sensitive" => CustomerRegisters.Sensitive,
                _ => throw JsonCursor.Irregular(),
            };
        }

        return values;
    }

    private static EscalationRisk[] Escalations(ref Utf8JsonReader json)
    {
        var names = JsonCursor.Strings(ref json);
        var values = new EscalationRisk[names.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = names[i] switch
            {
                "none" => EscalationRisk.None,
                "threatened" => EscalationRisk.Threatened,
                "involved" => EscalationRisk.Involved,
                _ => throw JsonCursor.Irregular(),
            };
        }

        return values;
    }

    private static ComplaintGrade[] Grades(ref Utf8JsonReader json)
    {
        var names = JsonCursor.Strings(ref json);
        var values = new ComplaintGrade[names.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = names[i] switch
            {
                "ordinary" => ComplaintGrade.Ordinary,
                "important" => ComplaintGrade.Important,
                "major" => ComplaintGrade.Major,
                "special" => ComplaintGrade.Special,
                _ => throw JsonCursor.Irregular(),
            };
        }

        return values;
    }
}
