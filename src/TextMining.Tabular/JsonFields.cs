using System.Text.Json;

namespace TextMining.Tabular;

/// <summary>Collects the fields of one row from JSON values.</summary>
internal sealed class JsonFields
{
    private readonly List<string> _names = [];
    private readonly List<string?> _values = [];
    private readonly HashSet<string> _json = new(StringComparer.Ordinal);

    public bool Contains(string name) => _names.Contains(name);

    public void Add(string name, JsonElement value)
    {
        _names.Add(name);
        _values.Add(value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => value.GetString(),
            _ => value.GetRawText(),
        });
        if (value.ValueKind is not (JsonValueKind.Null or JsonValueKind.String))
        {
            _json.Add(name);
        }
    }

    /// <summary>One label is a plain string, several are a JSON array.</summary>
    public void AddLabels(string name, IReadOnlyList<string> labels)
    {
        _names.Add(name);
        _values.Add(LabelList.Format(labels));
        if (labels.Count > 1)
        {
            _json.Add(name);
        }
    }

    public DataRecord ToRecord(int lineNumber) => new(lineNumber, _names, _values) { JsonFields = _json };
}
