namespace TextMining.Tabular;

/// <summary>Lines of fastText: labels, each with its prefix, then the text.</summary>
internal static class FastTextReader
{
    public const string Prefix = "__label__";
    private static readonly string[] Names = ["label", "text"];

    public static IEnumerable<DataRecord> Read(byte[] bytes, RecordLimits limits)
    {
        foreach (var line in PlainTextReader.Read(bytes, limits))
        {
            yield return Parse(line["text"]!, line.LineNumber);
        }
    }

    private static DataRecord Parse(string line, int lineNumber)
    {
        var labels = new List<string>();
        var rest = line.AsSpan().TrimStart();
        while (rest.StartsWith(Prefix))
        {
            var end = rest.IndexOfAny(' ', '\t');
            var label = (end < 0 ? rest : rest[..end])[Prefix.Length..];
            if (label.IsEmpty)
            {
                throw new RecordFormatException($"'{Prefix}' without a name; expected {Prefix}NAME.", lineNumber);
            }

            labels.Add(label.ToString());
            rest = end < 0 ? [] : rest[end..].TrimStart();
        }

        if (rest.IsEmpty)
        {
            throw new RecordFormatException($"{labels.Count} labels and no text; expected a text after them.", lineNumber);
        }

        if (rest.Contains(" " + Prefix, StringComparison.Ordinal))
        {
            throw new RecordFormatException($"a '{Prefix}' stands within the text; expected all labels before it.", lineNumber);
        }

        return new DataRecord(lineNumber, Names, [LabelList.Format(labels), rest.ToString()]);
    }
}
