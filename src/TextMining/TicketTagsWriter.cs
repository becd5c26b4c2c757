using System.Text.Json;
using TextMining.Classification;
using TextMining.Entities;
using TextMining.Taxonomies;
using TextMining.Urgency;

namespace TextMining;

/// <summary>Writes tags as the JSON object that the <c>tag</c> verb and the service answer with. Stateless; may be used from any thread.</summary>
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
        json.WriteString(TagNames.Id, ticket.Id);
        WriteLabel(json, TagNames.Cause, tags.Cause.Best, taxonomy.FindCause(tags.Cause.Best.Label)!.Zh);
        json.WriteStartArray(TagNames.Alternatives);
        for (var i = 1; i < tags.Cause.Ranked.Count && i <= Alternatives; i++)
        {
            var label = tags.Cause.Ranked[i];
            json.WriteStartObject();
            WriteLabelMembers(json, label, taxonomy.FindCause(label.Label)!.Zh);
        }

        json.WriteEndArray();
        json.WriteStartArray(TagNames.Secondary);
        foreach (var label in tags.Secondary)
        {
            json.WriteStartObject();
            WriteLabelMembers(json, label, taxonomy.FindCause(label.Label)!.Zh);
        }

        json.WriteEndArray();
        WriteLabel(json, TagNames.Business, tags.Business.Best, taxonomy.FindBusinessType(tags.Business.Best.Label)!.Zh);
        WriteUrgency(json, ticket.Text, tags);
        WriteEntities(json, ticket.Text, tags.Entities);
        WriteRoute(json, tags);
        json.WriteStartObject(TagNames.Review);
        json.WriteString(TagNames.Level, NameOf(tags.Review.Level));
        WriteNames(json, TagNames.Reasons, tags.Review.Reasons);
        json.WriteEndObject();
        WriteEvidence(json, ticket.Text, tags.Explanation);
        json.WriteString(TagNames.Model, tags.Model);
    }

    private static void WriteLabel(Utf8JsonWriter json, JsonEncodedText property, ScoredLabel label, string name)
    {
        json.WriteStartObject(property);
        WriteLabelMembers(json, label, name);
    }

    private static void WriteLabelMembers(Utf8JsonWriter json, ScoredLabel label, string name)
    {
        json.WriteString(TagNames.Code, label.Label);
        json.WriteString(TagNames.Name, name);
        json.WritePropertyName(TagNames.Probability);
        FourPlaces.Write(json, label.Probability);
        json.WriteEndObject();
    }

    private static void WriteUrgency(Utf8JsonWriter json, string text, TicketTags tags)
    {
        json.WriteStartObject(TagNames.Urgency);
        json.WriteString(TagNames.Level, Level(tags.Urgency.Level));
        json.WriteString(TagNames.Source, NameOf(tags.Urgency.Source));
        json.WriteStartArray(TagNames.Rules);
        foreach (var rule in tags.Reading.Rules)
        {
            json.WriteStartObject();
            json.WriteString(TagNames.Rule, rule.Rule);
            json.WriteString(TagNames.Level, Level(rule.Level));
            WriteSpan(json, text, rule.Start, rule.Length);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString(TagNames.Sentiment, NameOf(tags.Reading.Sentiment));
        json.WriteString(TagNames.Escalation, NameOf(tags.Reading.Escalation));
        json.WriteString(TagNames.Repeat, NameOf(tags.Reading.Repeat));
        json.WriteString(TagNames.Grade, NameOf(tags.Reading.Grade));
        WriteNames(json, TagNames.Missing, tags.Missing);
        json.WriteEndObject();
    }

    private static void WriteEntities(Utf8JsonWriter json, string text, IReadOnlyList<Entity> entities)
    {
        json.WriteStartArray(TagNames.Entities);
        foreach (var entity in entities)
        {
            json.WriteStartObject();
            json.WriteString(TagNames.Kind, TagNames.EntityKinds[(int)entity.Kind]);
            WriteSpan(json, text, entity.Start, entity.Length);
            json.WriteString(TagNames.Value, entity.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRoute(Utf8JsonWriter json, TicketTags tags)
    {
        json.WriteStartObject(TagNames.Route);
        json.WriteString(TagNames.Lead, tags.Route.Lead);
        json.WriteStartArray(TagNames.Support);
        foreach (var department in tags.Route.Support)
        {
            json.WriteStringValue(department);
        }

        json.WriteEndArray();
        json.WriteString(TagNames.Execution, tags.Route.Execution);
        json.WriteString(TagNames.Queue, tags.Route.Queue);
        json.WriteString(TagNames.Clocks, tags.Route.ClockProfile);
        json.WriteBoolean(TagNames.Green, tags.Route.IsGreen);
        json.WriteBoolean(TagNames.Confidential, tags.Route.IsConfidential);
        json.WriteStartArray(TagNames.Reasons);
        foreach (var reason in tags.Route.Reasons)
        {
            json.WriteStringValue(reason.Text);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, string text, Explanation explanation)
    {
        json.WriteStartArray(TagNames.Evidence);
        foreach (var span in explanation.Strongest(EvidenceSpans))
        {
            json.WriteStartObject();
            WriteSpan(json, text, span.Start, span.Length);
            json.WritePropertyName(TagNames.Contribution);
            FourPlaces.Write(json, span.Contribution);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSpan(Utf8JsonWriter json, string text, int start, int length)
    {
        json.WriteNumber(TagNames.Start, start);
        json.WriteNumber(TagNames.Length, length);
        json.WriteString(TagNames.Text, text.AsSpan(start, length));
    }

    private static void WriteNames<T>(Utf8JsonWriter json, JsonEncodedText property, IReadOnlyList<T> values)
        where T : struct, Enum
    {
        json.WriteStartArray(property);
        for (var i = 0; i < values.Count; i++)
        {
            json.WriteStringValue(KebabNames<T>.Of(values[i]));
        }

        json.WriteEndArray();
    }

    private static JsonEncodedText NameOf<T>(T value)
        where T : struct, Enum => KebabNames<T>.Of(value);

    private static JsonEncodedText Level(UrgencyLevel level) => TagNames.Levels[(int)level];
}
