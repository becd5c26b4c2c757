using System.Text.Encodings.Web;
using System.Text.Json;

namespace TextMining.Tabular;

internal static class JsonWriting
{
    // Chinese text stays readable; the files are data, never part of a page.
    public static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a field with the type that it was read with; a field without a value is left out.</summary>
    public static void WriteField(Utf8JsonWriter json, DataRecord row, string name)
    {
        if (row[name] is not { } value)
        {
            return;
        }

        json.WritePropertyName(name);
        if (row.JsonFields.Contains(name))
        {
            json.WriteRawValue(value);
        }
        else
        {
            json.WriteStringValue(value);
        }
    }

    public static void WriteLabels(Utf8JsonWriter json, string name, IReadOnlyList<string> labels)
    {
        json.WriteStartArray(name);
        foreach (var label in labels)
        {
            json.WriteStringValue(label);
        }

        json.WriteEndArray();
    }
}
