using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace TextMining.Tabular;

internal static class CsvRecordReader
{
    public static IEnumerable<DataRecord> Read(byte[] bytes, RecordLimits limits)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            HasHeaderRecord = false,
            BadDataFound = arguments => throw new RecordFormatException($"a quote stands in the wrong place near '{Shorten(arguments.Field)}'.", arguments.Context.Parser?.RawRow ?? 0),
            MissingFieldFound = null,
            MaxFieldSize = limits.MaximumCellLength,
        };
        using var text = new StringReader(TextEncoding.Decode(bytes));
        using var parser = new CsvParser(text, configuration);

        if (!NextRow(parser))
        {
            yield break;
        }

        var header = parser.Record!;
        var rows = 0;
        while (NextRow(parser))
        {
            if (++rows > limits.MaximumRows)
            {
                throw new RecordFormatException($"more than {limits.MaximumRows} rows.", parser.RawRow);
            }

            yield return new DataRecord(parser.RawRow, header, TableRow.Fit(parser.Record!, header.Length, parser.RawRow));
        }
    }

    private static bool NextRow(CsvParser parser)
    {
        try
        {
            return parser.Read();
        }
        catch (CsvHelperException error)
        {
            throw new RecordFormatException(error.InnerException is RecordFormatException inner ? inner.Message : error.Message.Split('\n')[0], parser.RawRow, error);
        }
    }

    private static string Shorten(string field) => field.Length <= 20 ? field : field[..20] + "…";
}
