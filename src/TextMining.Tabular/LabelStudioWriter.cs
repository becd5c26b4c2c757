using System.Globalization;
using System.Text.Json;

namespace TextMining.Tabular;

/// <summary>An array of tasks: the fields as data, the labels as an annotation, suggestions as a prediction.</summary>
/// <remarks>Identifiers of results are counted, so the same rows give the same bytes.</remarks>
internal sealed class LabelStudioWriter : LabelledWriter
{
    private const int FlushFrom = 65536;

    private readonly Stream _stream;
    private readonly Utf8JsonWriter _json;
    private readonly string[] _others;
    private int _results;

    public LabelStudioWriter(Stream stream, RecordLayout layout)
        : base(layout)
    {
        _stream = stream;
        _others = [.. layout.Others];
        _json = new Utf8JsonWriter(stream, JsonWriting.Readable);
        _json.WriteStartArray();
    }

    private protected override void WriteRow(DataRecord row, string text, IReadOnlyList<SuggestedLabels> suggestions)
    {
        _json.WriteStartObject();
        _json.WriteStartObject("data");
        _json.WriteString(Layout.Text, text);
        foreach (var name in _others)
        {
            JsonWriting.WriteField(_json, row, name);
        }

        _json.WriteEndObject();
        var labelled = Layout.Labels.Select(field => (Field: field, Labels: LabelList.Parse(row[field]))).Where(static pair => pair.Labels.Count > 0).ToList();
        if (labelled.Count > 0)
        {
            _json.WriteStartArray("annotations");
            _json.WriteStartObject();
            WriteResults(labelled);
            _json.WriteEndObject();
            _json.WriteEndArray();
        }

        if (suggestions.Count > 0)
        {
            _json.WriteStartArray("predictions");
            _json.WriteStartObject();
            _json.WriteString("model_version", suggestions[0].Model);
            if (suggestions.Min(static suggestion => suggestion.Score) is { } score)
            {
                _json.WriteNumber("score", Math.Round(score, 4));
            }

            WriteResults(suggestions.Where(static suggestion => suggestion.Labels.Count > 0).Select(static suggestion => (suggestion.Field, suggestion.Labels)));
            _json.WriteEndObject();
            _json.WriteEndArray();
        }

        _json.WriteEndObject();
        if (_json.BytesPending > FlushFrom)
        {
            _json.Flush();
        }
    }

    private protected override void Finish()
    {
        _json.WriteEndArray();
        _json.Dispose();
        _stream.WriteByte((byte)'\n');
    }

    private void WriteResults(IEnumerable<(string Field, IReadOnlyList<string> Labels)> labels)
    {
        _json.WriteStartArray("result");
        foreach (var (field, choices) in labels)
        {
            _json.WriteStartObject();
            _json.WriteString("id", "r" + (++_results).ToString(CultureInfo.InvariantCulture));
            _json.WriteString("from_name", field);
            _json.WriteString("to_name", Layout.Text);
            _json.WriteString("type", "choices");
            _json.WriteStartObject("value");
            JsonWriting.WriteLabels(_json, "choices", choices);
            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }
}
