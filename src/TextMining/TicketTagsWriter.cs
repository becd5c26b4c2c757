using System.Text.Json;
using TextMining.Classification;
using TextMining.Entities;
using TextMining.Taxonomies;
using TextMining.Urgency;

namespace TextMining;

/// <summary>Writes tags as the JSON object that the <c>tag</c> verb and the service answer with.</summary>
public static class TicketTagsWriter
{
    private const int Alternatives = 3;
    private const int EvidenceSpans = 6;

    /// <summary>Writes one object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="ticket">The ticket that was tagged: its id, and the text that spans are quoted from.</param>
    /// <param name="tags">The tags.</param>
    /// <param name="taxonomy">Where names come from: the tagger's.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Utf8JsonWriter json, Ticket ticket, TicketTags tags, Taxonomy taxonomy)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        WriteMembers(json, ticket, tags, taxonomy);
        json.WriteEndObject();
    }

    /// <summary>Writes the members of the object into one that the caller has begun and will end, for callers that add members of their own.</summary>
    /// <inheritdoc cref="Write"/>
    public static void WriteMembers(Utf8JsonWriter json, Ticket ticket, TicketTags tags, Taxonomy taxonomy)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(tags);
        ArgumentNullException.ThrowIfNull(taxonomy);
        json.WriteString("id", ticket.Id);
        WriteLabel(json, "cause", tags.Cause.Best, taxonomy.FindCause(tags.Cause.Best.Label)!.Zh);
        json.WriteStartArray("alternatives");
        foreach (var label in tags.Cause.Ranked.Skip(1).Take(Alternatives))
        {
            WriteLabel(json, null, label, taxonomy.FindCause(label.Label)!.Zh);
        }

        json.WriteEndArray();
        json.WriteStartArray("secondary");
        json.WriteEndArray();
        WriteLabel(json, "business", tags.Business.Best, taxonomy.FindBusinessType(tags.Business.Best.Label)!.Zh);
        WriteUrgency(json, ticket.Text, tags);
        WriteEntities(json, ticket.Text, tags.Entities);
        WriteRoute(json, tags);
        json.WriteStartObject("review");
        json.WriteString("level", Name(tags.Review.Level));
        WriteNames(json, "reasons", tags.Review.Reasons);
        json.WriteEndObject();
        WriteEvidence(json, ticket.Text, tags.Explanation);
        json.WriteString("model", tags.Model);
    }

    private static void WriteLabel(Utf8JsonWriter json, string? property, ScoredLabel label, string name)
    {
        if (property is null)
        {
            json.WriteStartObject();
        }
        else
        {
            json.WriteStartObject(property);
        }

        json.WriteString("code", label.Label);
        json.WriteString("name", name);
        json.WriteNumber("probability", Math.Round(label.Probability, 4));
        json.WriteEndObject();
    }

    private static void WriteUrgency(Utf8JsonWriter json, string text, TicketTags tags)
    {
        json.WriteStartObject("urgency");
        json.WriteString("level", tags.Urgency.Level.ToString());
        json.WriteString("source", Name(tags.Urgency.Source));
        json.WriteStartArray("rules");
        foreach (var rule in tags.Reading.Rules)
        {
            json.WriteStartObject();
            json.WriteString("rule", rule.Rule);
            json.WriteString("level", rule.Level.ToString());
            WriteSpan(json, text, rule.Start, rule.Length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("sentiment", Name(tags.Reading.Sentiment));
        json.WriteString("escalation", Name(tags.Reading.Escalation));
        json.WriteString("repeat", Name(tags.Reading.Repeat));
        json.WriteString("grade", Name(tags.Reading.Grade));
        WriteNames(json, "missing", tags.Missing);
        json.WriteEndObject();
    }

    private static void WriteEntities(Utf8JsonWriter json, string text, IReadOnlyList<Entity> entities)
    {
        json.WriteStartArray("entities");
        foreach (var entity in entities)
        {
            json.WriteStartObject();
            json.WriteString("kind", EntityKindNames.All[(int)entity.Kind]);
            WriteSpan(json, text, entity.Start, entity.Length);
            json.WriteString("value", entity.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRoute(Utf8JsonWriter json, TicketTags tags)
    {
        json.WriteStartObject("route");
        json.WriteString("lead", tags.Route.Lead);
        json.WriteStartArray("support");
        foreach (var department in tags.Route.Support)
        {
            json.WriteStringValue(department);
        }

        json.WriteEndArray();
        json.WriteString("execution", tags.Route.Execution);
        json.WriteString("queue", tags.Route.Queue);
        json.WriteString("clocks", tags.Route.ClockProfile);
        json.WriteBoolean("green", tags.Route.IsGreen);
        json.WriteBoolean("confidential", tags.Route.IsConfidential);
        json.WriteStartArray("reasons");
        foreach (var reason in tags.Route.Reasons)
        {
            json.WriteStringValue(reason.Text);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, string text, Explanation explanation)
    {
        json.WriteStartArray("evidence");
        foreach (var span in explanation.Strongest(EvidenceSpans))
        {
            json.WriteStartObject();
            WriteSpan(json, text, span.Start, span.Length);
            json.WriteNumber("contribution", Math.Round(span.Contribution, 4));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSpan(Utf8JsonWriter json, string text, int start, int length)
    {
        json.WriteNumber("start", start);
        json.WriteNumber("length", length);
        json.WriteString("text", text.AsSpan(start, length));
    }

    private static void WriteNames<T>(Utf8JsonWriter json, string property, IReadOnlyList<T> values)
        where T : struct, Enum
    {
        json.WriteStartArray(property);
        foreach (var value in values)
        {
            json.WriteStringValue(Name(value));
        }

        json.WriteEndArray();
    }

    private static JsonEncodedText Name<T>(T value)
        where T : struct, Enum => KebabNames<T>.Of(value);

    /// <summary>The names of an enum, made once: making them for every ticket took a quarter of the time of writing.</summary>
    private static class KebabNames<T>
        where T : struct, Enum
    {
        private static readonly Dictionary<T, JsonEncodedText> Names = Enum.GetValues<T>()
            .ToDictionary(value => value, value => JsonEncodedText.Encode(JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString())));

        public static JsonEncodedText Of(T value) => Names[value];
    }
}
