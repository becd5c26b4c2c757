using System.Text;
using System.Text.Json;

namespace TextMining.Tabular;

internal static class JsonLinesReader
{
    public static IEnumerable<DataRecord> Read(Stream stream, RecordLimits limits)
    {
        using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, bufferSize: 65536, leaveOpen: true);
        var lineNumber = 0;
        while (NextLine(reader, lineNumber + 1) is { } line)
        {
            lineNumber++;
            if (lineNumber > limits.MaximumRows)
            {
                throw new RecordFormatException($"more than {limits.MaximumRows} rows.", lineNumber);
            }

            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Parse(line, lineNumber, limits);
            }
        }
    }

    internal static DataRecord Parse(string line, int lineNumber, RecordLimits limits)
    {
        if (line.Length > limits.MaximumCellLength)
        {
            throw new RecordFormatException($"{line.Length} characters; at most {limits.MaximumCellLength} are accepted.", lineNumber);
        }

        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new RecordFormatException($"found a JSON {document.RootElement.ValueKind}, expected an object.", lineNumber);
            }

            var fields = new JsonFields();
            foreach (var property in document.RootElement.EnumerateObject())
            {
                fields.Add(property.Name, property.Value);
            }

            return fields.ToRecord(lineNumber);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw new RecordFormatException($"not a JSON object: {error.Message}", lineNumber, error);
        }
    }

    private static string? NextLine(StreamReader reader, int lineNumber)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (Exception error) when (error is DecoderFallbackException or InvalidDataException)
        {
            throw new RecordFormatException("not UTF-8 text (or a damaged gzip stream).", lineNumber, error);
        }
    }
}
