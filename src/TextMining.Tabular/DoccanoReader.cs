using System.Text.Json;

namespace TextMining.Tabular;

/// <summary>Text classification of doccano: rows whose labels stand in a list, or in a CSV cell joined by <c>#</c>.</summary>
internal static class DoccanoReader
{
    public const char Joint = '#';

    public static IEnumerable<DataRecord> Read(Stream stream, RecordLimits limits) => JsonLinesReader.Read(stream, limits).Select(FromJson);

    public static IEnumerable<DataRecord> ReadCsv(byte[] bytes, RecordLimits limits) => CsvRecordReader.Read(bytes, limits).Select(FromCsv);

    private static DataRecord FromJson(DataRecord row)
    {
        RequireText(row, "text");
        if (row.JsonFields.Contains("text"))
        {
            throw new RecordFormatException("the field 'text' is no string; expected the text.", row.LineNumber);
        }

        // Older versions of doccano call the list 'labels'.
        return WithLabels(row, row.Names.Contains("label") ? "label" : "labels", "text", Labels);
    }

    private static DataRecord FromCsv(DataRecord row)
    {
        // Newer versions of doccano export the text as 'data'.
        var text = row.Names.Contains("text") ? "text" : "data";
        RequireText(row, text);
        return WithLabels(row, "label", text, static (value, _) => value.Split(Joint, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    private static DataRecord WithLabels(DataRecord row, string labelField, string textField, Func<string, int, IReadOnlyList<string>> labels)
    {
        var json = row.JsonFields.ToHashSet(StringComparer.Ordinal);
        json.Remove(labelField);
        var values = row.Values.ToArray();
        string[] names = [.. row.Names];
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i] == labelField)
            {
                names[i] = "label";
                var found = values[i] is { } value ? labels(value, row.LineNumber) : [];
                values[i] = LabelList.Format(found);
                if (found.Count > 1)
                {
                    json.Add("label");
                }
            }
            else if (names[i] == textField)
            {
                names[i] = "text";
            }
        }

        return new DataRecord(row.LineNumber, names, values) { JsonFields = json };
    }

    private static string[] Labels(string value, int lineNumber)
    {
        if (!value.StartsWith('['))
        {
            return [value];
        }

        using var list = JsonDocument.Parse(value);
        return
        [
            .. list.RootElement.EnumerateArray().Select(label => label.ValueKind == JsonValueKind.String
                ? label.GetString()!
                : throw new RecordFormatException(
                    $"the list of labels holds a JSON {label.ValueKind}; expected names of labels, as text classification has them (spans belong to sequence labelling).", lineNumber)),
        ];
    }

    private static void RequireText(DataRecord row, string field)
    {
        if (row[field] is null)
        {
            throw new RecordFormatException($"there is no 'text'; found the fields {string.Join(", ", row.Names)}.", row.LineNumber);
        }
    }
}
