using System.Text.Json;

namespace TextMining.Tabular;

/// <summary>One JSON object a line; what is written in it is up to the format.</summary>
internal abstract class JsonObjectWriter : LabelledWriter
{
    private readonly Stream _stream;
    private readonly Utf8JsonWriter _json;

    private protected JsonObjectWriter(Stream stream, RecordLayout layout)
        : base(layout)
    {
        _stream = stream;
        _json = new Utf8JsonWriter(stream, JsonWriting.Readable);
    }

    private protected override void WriteRow(DataRecord row, string text, IReadOnlyList<SuggestedLabels> suggestions)
    {
        _json.WriteStartObject();
        WriteFields(_json, row, text);
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        _stream.WriteByte((byte)'\n');
    }

    private protected abstract void WriteFields(Utf8JsonWriter json, DataRecord row, string text);

    private protected override void Finish() => _json.Dispose();
}

/// <summary>Every field as it is.</summary>
internal sealed class JsonLinesWriter(Stream stream, RecordLayout layout) : JsonObjectWriter(stream, layout)
{
    private protected override void WriteFields(Utf8JsonWriter json, DataRecord row, string text)
    {
        foreach (var name in row.Names)
        {
            JsonWriting.WriteField(json, row, name);
        }
    }
}

/// <summary>Text, the list of labels, and the other fields as metadata.</summary>
internal sealed class DoccanoWriter(Stream stream, RecordLayout layout) : JsonObjectWriter(stream, layout)
{
    private readonly string[] _metadata = Metadata(layout);

    /// <summary>The other fields, none of which may be called as doccano calls the text or the labels.</summary>
    public static string[] Metadata(RecordLayout layout)
    {
        string[] others = [.. layout.Others];
        return Array.Find(others, static name => name is "text" or "label") is { } taken
            ? throw new RecordFormatException($"The field '{taken}' is neither the text nor a label, but doccano would take it for that; leave it out or name it as one.")
            : others;
    }

    private protected override void WriteFields(Utf8JsonWriter json, DataRecord row, string text)
    {
        json.WriteString("text", text);
        JsonWriting.WriteLabels(json, "label", AllLabels(row));
        foreach (var name in _metadata)
        {
            JsonWriting.WriteField(json, row, name);
        }
    }
}
