using System.IO.Compression;

namespace TextMining.Tabular;

/// <summary>Reads rows of labelled or plain text. Stateless; every call may run on any thread.</summary>
/// <example>
/// <code>
/// // given Stream upload
/// foreach (var record in RecordReader.Read(upload, "tickets.xlsx", new RecordLimits { MaximumRows = 100_000 }))
/// {
///     Console.WriteLine($"{record.LineNumber}: {record["text"]}");
/// }
/// </code>
/// </example>
public static class RecordReader
{
    /// <summary>The format that a file name stands for: <c>.jsonl .ndjson .json .csv .xlsx .txt</c>, each also with <c>.gz</c>.</summary>
    /// <param name="fileName">A file name or path.</param>
    /// <exception cref="RecordFormatException">The extension is none of these.</exception>
    public static RecordFormat FormatOf(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        var name = fileName.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? fileName[..^3] : fileName;
        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".jsonl" or ".ndjson" or ".json" => RecordFormat.JsonLines,
            ".csv" => RecordFormat.Csv,
            ".xlsx" => RecordFormat.Xlsx,
            ".txt" => RecordFormat.PlainText,
            var other => throw new RecordFormatException(
                $"The extension '{other}' of '{Path.GetFileName(fileName)}' is unknown; expected .jsonl, .csv, .xlsx or .txt, plain or with .gz."),
        };
    }

    /// <summary>Reads the rows of a stream, one at a time where the format allows it.</summary>
    /// <param name="stream">The file; gunzipped when it starts with the gzip magic. Not disposed.</param>
    /// <param name="format">How rows are written.</param>
    /// <param name="limits">What is accepted; null for the defaults.</param>
    /// <returns>The rows in file order; empty lines are skipped.</returns>
    /// <exception cref="RecordFormatException">Thrown while enumerating, at the first row that cannot be read or passes a limit.</exception>
    public static IEnumerable<DataRecord> Read(Stream stream, RecordFormat format, RecordLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        limits ??= new RecordLimits();
        return format switch
        {
            RecordFormat.JsonLines => JsonLinesReader.Read(Unzip(stream), limits),
            RecordFormat.Csv => CsvRecordReader.Read(ReadAll(stream, limits), limits),
            RecordFormat.Xlsx => XlsxRecordReader.Read(ReadAll(stream, limits), limits),
            RecordFormat.PlainText => PlainTextReader.Read(ReadAll(stream, limits), limits),
            RecordFormat.LabelStudio => LabelStudioReader.Read(ReadAll(stream, limits), limits),
            RecordFormat.Doccano => DoccanoReader.Read(Unzip(stream), limits),
            RecordFormat.DoccanoCsv => DoccanoReader.ReadCsv(ReadAll(stream, limits), limits),
            RecordFormat.FastText => FastTextReader.Read(ReadAll(stream, limits), limits),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a record format."),
        };
    }

    /// <summary>Reads the rows of a file whose format follows from its name and its beginning: what is named JSON or text may be tasks of Label Studio or lines of fastText.</summary>
    /// <param name="stream">The file; gunzipped when it starts with the gzip magic. Not disposed.</param>
    /// <param name="fileName">A file name or path.</param>
    /// <param name="limits">What is accepted; null for the defaults.</param>
    /// <inheritdoc cref="Read(Stream, RecordFormat, RecordLimits)" path="/returns"/>
    /// <exception cref="RecordFormatException">The extension is unknown, or, while enumerating, a row cannot be read or passes a limit.</exception>
    public static IEnumerable<DataRecord> Read(Stream stream, string fileName, RecordLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var named = FormatOf(fileName);
        var unzipped = new PeekStream(Unzip(stream), FormatSniffer.HeadLength);
        return Read(unzipped, FormatSniffer.Refine(named, unzipped.Head), limits);
    }

    private static byte[] ReadAll(Stream stream, RecordLimits limits)
    {
        var unzipped = Unzip(stream);
        using var memory = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = Fill(unzipped, buffer)) > 0)
        {
            if (memory.Length + read > limits.MaximumBytes)
            {
                throw new RecordFormatException($"The file is larger than {limits.MaximumBytes} bytes after unpacking.");
            }

            memory.Write(buffer, 0, read);
        }

        return memory.ToArray();
    }

    private static int Fill(Stream stream, byte[] buffer)
    {
        try
        {
            return stream.Read(buffer, 0, buffer.Length);
        }
        catch (InvalidDataException error)
        {
            throw new RecordFormatException("The gzip stream is damaged.", innerException: error);
        }
    }

    private static Stream Unzip(Stream stream)
    {
        var peeked = new PeekStream(stream, 2);
        return peeked.Head.SequenceEqual<byte>([0x1F, 0x8B]) ? new GZipStream(peeked, CompressionMode.Decompress, leaveOpen: true) : peeked;
    }
}
