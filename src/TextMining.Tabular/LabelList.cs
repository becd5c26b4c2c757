using System.Text.Encodings.Web;
using System.Text.Json;

namespace TextMining.Tabular;

/// <summary>Several labels in one field: a JSON array of strings. A field with one label holds just that. Stateless; may be used from any thread.</summary>
public static class LabelList
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The labels of a field.</summary>
    /// <param name="value">The field's value.</param>
    /// <returns>Its labels in order: none for null or an empty string, and the value itself when it is no JSON array of strings.</returns>
    public static IReadOnlyList<string> Parse(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return [];
        }

        return value.StartsWith('[') && TryParseArray(value) is { } labels ? labels : [value];
    }

    /// <summary>The value of a field with these labels.</summary>
    /// <param name="labels">The labels.</param>
    /// <returns>Null for none, the label itself for one, a JSON array for several.</returns>
    public static string? Format(IReadOnlyList<string> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        if (labels.Count < 2)
        {
            return labels.Count == 0 ? null : labels[0];
        }

        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartArray();
            foreach (var label in labels)
            {
                json.WriteStringValue(label);
            }

            json.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static string[]? TryParseArray(string value)
    {
        try
        {
            using var document = JsonDocument.Parse(value);
            var items = document.RootElement.EnumerateArray().ToList();
            return items.TrueForAll(static item => item.ValueKind == JsonValueKind.String) ? [.. items.Select(static item => item.GetString()!)] : null;
        }
        catch (JsonException)
        {
            // A label may begin with a bracket without being a list.
            return null;
        }
    }
}
