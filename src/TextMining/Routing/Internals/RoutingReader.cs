using System.Text.Json;
using TextMining.Persistence;

namespace TextMining.Routing.Internals;

/// <summary>Reads a routing table of the regular form; see <see cref="JsonCursor"/>.</summary>
internal static class RoutingReader
{
    /// <exception cref="JsonException">The file has not the regular form.</exception>
    public static RoutingDocument Read(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8);
        string? version = null, note = null;
        List<QueueDefinition>? queues = null;
        RoutingRules? rules = null;
        JsonCursor.BeginObject(ref json);
        while (JsonCursor.NextMember(ref json))
        {
            switch (json.GetString())
            {
                case "version": version = JsonCursor.String(ref json); break;
                case "note": note = JsonCursor.String(ref json); break;
                case "queues": queues = ReadQueues(ref json); break;
                case "rules": rules = ReadSections(ref json); break;
                default: throw JsonCursor.Irregular();
            }
        }

        JsonCursor.End(ref json);
        return new RoutingDocument(JsonCursor.Given(version), JsonCursor.Given(note), JsonCursor.Given(queues), JsonCursor.Given(rules));
    }

    private static List<QueueDefinition> ReadQueues(ref Utf8JsonReader json)
    {
        var queues = new List<QueueDefinition>();
        JsonCursor.BeginArray(ref json);
        while (JsonCursor.NextObject(ref json))
        {
            string? key = null, zh = null, en = null;
            while (JsonCursor.NextMember(ref json))
            {
                switch (json.GetString())
                {
                    case "key": key = JsonCursor.String(ref json); break;
                    case "zh": zh = JsonCursor.String(ref json); break;
                    case "en": en = JsonCursor.String(ref json); break;
                    default: throw JsonCursor.Irregular();
                }
            }

            queues.Add(new QueueDefinition(JsonCursor.Given(key), JsonCursor.Given(zh), JsonCursor.Given(en)));
        }

        return queues;
    }

    private static RoutingRules ReadSections(ref Utf8JsonReader json)
    {
        List<RouteRule>? lead = null, queue = null, clocks = null, support = null, green = null;
        JsonCursor.BeginObject(ref json);
        while (JsonCursor.NextMember(ref json))
        {
            switch (json.GetString())
            {
                case "lead": lead = ReadRules(ref json); break;
                case "queue": queue = ReadRules(ref json); break;
                case "clocks": clocks = ReadRules(ref json); break;
                case "support": support = ReadRules(ref json); break;
                case "green": green = ReadRules(ref json); break;
                default: throw JsonCursor.Irregular();
            }
        }

        return new RoutingRules(JsonCursor.Given(lead), JsonCursor.Given(queue), JsonCursor.Given(clocks), JsonCursor.Given(support), JsonCursor.Given(green));
    }

    private static List<RouteRule> ReadRules(ref Utf8JsonReader json)
    {
        var rules = new List<RouteRule>();
        JsonCursor.BeginArray(ref json);
        while (JsonCursor.NextObject(ref json))
        {
            rules.Add(ReadRule(ref json));
        }

        return rules;
    }

    private static RouteRule ReadRule(ref Utf8JsonReader json)
    {
        string? name = null, reason = null, lead = null, execution = null, queue = null, clocks = null;
        RouteCondition? when = null;
        List<string>? support = null;
        var priority = int.MinValue;
        var confidential = false;
        while (JsonCursor.NextMember(ref json))
        {
            switch (json.GetString())
            {
                case "name": name = JsonCursor.String(ref json); break;
                case "priority": priority = JsonCursor.Int32(ref json); break;
                case "when": when = RouteConditionReader.Read(ref json); break;
                case "reason": reason = JsonCursor.String(ref json); break;
                case "lead": lead = JsonCursor.String(ref json); break;
                case "support": support = JsonCursor.Strings(ref json); break;
                case "execution": execution = JsonCursor.String(ref json); break;
                case "queue": queue = JsonCursor.String(ref json); break;
                case "clocks": clocks = JsonCursor.String(ref json); break;
                case "confidential": confidential = JsonCursor.Boolean(ref json); break;
                default: throw JsonCursor.Irregular();
            }
        }

        return new RouteRule
        {
            Name = JsonCursor.Given(name),
            Priority = priority == int.MinValue ? throw JsonCursor.Irregular() : priority,
            When = when!,
            Reason = JsonCursor.Given(reason),
            Lead = lead,
            Support = support,
            Execution = execution,
            Queue = queue,
            Clocks = clocks,
            Confidential = confidential,
        };
    }
}
