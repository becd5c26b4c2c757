using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TextMining.Urgency.Internals;

/// <summary>The JSON form of a combiner, one feature a line.</summary>
internal static class CombinerFile
{
    private const string Format = "textmining-urgency-combiner/1";
    private const int MostFeatures = 20_000;

    public static UrgencyCombiner Read(Stream stream)
    {
        try
        {
            using var document = JsonDocument.Parse(stream, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return Read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or KeyNotFoundException or ArgumentException)
        {
            throw new UrgencyCombinerFormatException("$", $"it cannot be read: {exception.Message}", exception);
        }
    }

    public static void Write(UrgencyCombiner combiner, Stream stream)
    {
        var rows = combiner.Weights
            .OrderBy(row => row.Key.Group, StringComparer.Ordinal).ThenBy(row => row.Key.Name, StringComparer.Ordinal).ThenBy(row => row.Key.Detail, StringComparer.Ordinal)
            .Select(row => $"[{Text(row.Key.Group)}, {Text(row.Key.Name)}, {Text(row.Key.Detail)}, {string.Join(", ", row.Value.Select(weight => Number(weight)))}]");
        var text = $"{{\n  \"format\": {Text(Format)},\n  \"rules\": {Text(combiner.RulesRevision)},\n  \"criticalAt\": {Number(combiner.CriticalAt)},\n"
            + $"  \"weights\": [\n    {string.Join(",\n    ", rows)}\n  ]\n}}\n";
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    private static UrgencyCombiner Read(JsonElement root)
    {
        if (root.GetProperty("format").GetString() is var format && format != Format)
        {
            throw new UrgencyCombinerFormatException("format", $"expected '{Format}', found '{format}'.");
        }

        var weights = new Dictionary<UrgencyFeature, float[]>();
        foreach (var row in root.GetProperty("weights").EnumerateArray())
        {
            if (row.GetArrayLength() != 7 || weights.Count >= MostFeatures)
            {
                throw new UrgencyCombinerFormatException("weights", $"row {weights.Count} has {row.GetArrayLength()} entries; expected 7, in at most {MostFeatures} rows.");
            }

            var feature = new UrgencyFeature(row[0].GetString() ?? "", row[1].GetString() ?? "", row[2].GetString() ?? "");
            float[] values = [row[3].GetSingle(), row[4].GetSingle(), row[5].GetSingle(), row[6].GetSingle()];
            if (!weights.TryAdd(feature, values) || values.Any(value => !float.IsFinite(value)))
            {
                throw new UrgencyCombinerFormatException("weights", $"row {weights.Count} comes twice or is not finite.");
            }
        }

        return new UrgencyCombiner(weights, root.GetProperty("criticalAt").GetDouble(), root.GetProperty("rules").GetString() ?? "");
    }

    private static string Text(string value) => $"\"{JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static string Number(double value) => value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);
}
