using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace TextMining.Tabular;

internal static class XlsxRecordReader
{
    private const int MaximumEntries = 10_000;

    public static IEnumerable<DataRecord> Read(byte[] bytes, RecordLimits limits)
    {
        CheckArchive(bytes, limits);
        using var reader = Open(bytes);
        if (!NextRow(reader, 1))
        {
            yield break;
        }

        var header = Cells(reader, limits, 1).Select((name, index) => name ?? $"column{index + 1}").ToArray();
        for (var row = 2; NextRow(reader, row); row++)
        {
            if (row > limits.MaximumRows)
            {
                throw new RecordFormatException($"more than {limits.MaximumRows} rows.", row);
            }

            var cells = Cells(reader, limits, row);
            if (cells.Any(cell => cell is not null))
            {
                yield return new DataRecord(row, header, TableRow.Fit(TrimEnd(cells, header.Length), header.Length, row));
            }
        }
    }

    /// <summary>A workbook is a zip archive: its unpacked size is bounded before any of it is unpacked for use.</summary>
    private static void CheckArchive(byte[] bytes, RecordLimits limits)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            if (archive.Entries.Count > MaximumEntries)
            {
                throw new RecordFormatException($"The workbook has {archive.Entries.Count} parts; at most {MaximumEntries} are accepted.");
            }

            // Declared sizes can lie, so the bytes are counted as they come out.
            var buffer = new byte[81920];
            long unpacked = 0;
            foreach (var entry in archive.Entries)
            {
                using var content = entry.Open();
                int read;
                while ((read = content.Read(buffer)) > 0)
                {
                    unpacked += read;
                    if (unpacked > limits.MaximumBytes || unpacked > 1_000_000 && unpacked / limits.MaximumCompressionRatio > bytes.Length)
                    {
                        throw new RecordFormatException(
                            $"The workbook unpacks to more than {Math.Min(limits.MaximumBytes, (long)bytes.Length * limits.MaximumCompressionRatio)} bytes.");
                    }
                }
            }
        }
        catch (InvalidDataException error)
        {
            throw new RecordFormatException("Not an XLSX workbook: the zip archive is damaged.", innerException: error);
        }
    }

    private static IExcelDataReader Open(byte[] bytes)
    {
        // The reader asks for code page 1252 even for workbooks that are UTF-8 throughout. Registering twice changes nothing.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes));
        }
        catch (Exception error) when (error is ExcelReaderException or System.Xml.XmlException or InvalidDataException)
        {
            throw new RecordFormatException($"Not an XLSX workbook: {error.Message}", innerException: error);
        }
    }

    private static bool NextRow(IExcelDataReader reader, int row)
    {
        try
        {
            return reader.Read();
        }
        catch (Exception error) when (error is ExcelReaderException or System.Xml.XmlException or InvalidDataException or FormatException)
        {
            throw new RecordFormatException($"the sheet is damaged: {error.Message}", row, error);
        }
    }

    private static string?[] Cells(IExcelDataReader reader, RecordLimits limits, int row)
    {
        if (reader.FieldCount > limits.MaximumColumns)
        {
            throw new RecordFormatException($"{reader.FieldCount} columns; at most {limits.MaximumColumns} are accepted.", row);
        }

        var cells = new string?[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++)
        {
            var text = Text(reader.GetValue(i));
            if (text?.Length > limits.MaximumCellLength)
            {
                throw new RecordFormatException($"a cell of {text.Length} characters; at most {limits.MaximumCellLength} are accepted.", row);
            }

            cells[i] = string.IsNullOrEmpty(text) ? null : text;
        }

        return cells;
    }

    private static string?[] TrimEnd(string?[] cells, int columns)
    {
        var length = cells.Length;
        while (length > columns && cells[length - 1] is null)
        {
            length--;
        }

        return cells[..length];
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
