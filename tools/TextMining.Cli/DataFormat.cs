using System.CommandLine;
using TextMining.Tabular;

namespace TextMining.Cli;

/// <summary>The format of data files: as given, or else by name and beginning.</summary>
internal static class DataFormat
{
    public static Option<string?> Option()
    {
        var option = new Option<string?>("--format") { Description = $"Format of the data, where name and beginning do not tell it: {string.Join(", ", RecordFormatNames.All)}." };
        option.AcceptOnlyFromAmong([.. RecordFormatNames.All]);
        return option;
    }

    public static IEnumerable<DataRecord> Read(FileInfo file, string? format)
    {
        using var stream = file.OpenRead();
        foreach (var record in format is null ? RecordReader.Read(stream, file.Name) : RecordReader.Read(stream, RecordFormatNames.Parse(format)))
        {
            yield return record;
        }
    }
}
