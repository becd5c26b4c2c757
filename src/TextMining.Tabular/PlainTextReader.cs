namespace TextMining.Tabular;

internal static class PlainTextReader
{
    private static readonly string[] Names = ["text"];

    public static IEnumerable<DataRecord> Read(byte[] bytes, RecordLimits limits)
    {
        using var reader = new StringReader(TextEncoding.Decode(bytes));
        var lineNumber = 0;
        while (reader.ReadLine() is { } line)
        {
            lineNumber++;
            if (line.Length > limits.MaximumCellLength)
            {
                throw new RecordFormatException($"{line.Length} characters; at most {limits.MaximumCellLength} are accepted.", lineNumber);
            }

            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return new DataRecord(lineNumber, Names, [line]);
            }
        }
    }
}
