using TextMining.Tabular;
using TextMining.Training;

namespace TextMining.Cli;

/// <summary>Texts with their labels, read from data files.</summary>
/// <param name="Records">The rows that have both.</param>
/// <param name="Texts">The texts (shape: as many as records).</param>
/// <param name="Labels">Their labels (shape: as many as records).</param>
internal sealed record LabelledRows(IReadOnlyList<DataRecord> Records, IReadOnlyList<string> Texts, IReadOnlyList<string> Labels)
{
    public static LabelledRows Read(IEnumerable<FileInfo> files, string labelField, string textField, string? format)
    {
        var records = new List<DataRecord>();
        var skipped = 0;
        foreach (var file in files)
        {
            var hasLabel = false;
            var rows = 0;
            foreach (var record in DataFormat.Read(file, format))
            {
                rows++;
                hasLabel = hasLabel || record.Names.Contains(labelField);
                if (!string.IsNullOrEmpty(record[labelField]) && !string.IsNullOrEmpty(record[textField]))
                {
                    records.Add(record);
                }
                else
                {
                    skipped++;
                }
            }

            if (!hasLabel)
            {
                throw new TrainingDataException($"None of the {rows} rows of '{file.Name}' has a field '{labelField}'.");
            }
        }

        if (skipped > 0)
        {
            Console.Error.WriteLine($"Skipped {skipped} rows without a '{labelField}' or a '{textField}'; {records.Count} are left.");
        }

        return records.Count > 0
            ? new LabelledRows(records, [.. records.Select(record => record[textField]!)], [.. records.Select(record => OneLabel(record, labelField))])
            : throw new TrainingDataException($"No row has both a '{labelField}' and a '{textField}'.");
    }

    /// <summary>A list of one label, as annotation tools write it, counts as that label.</summary>
    private static string OneLabel(DataRecord record, string field) => LabelList.Parse(record[field]) is [var label]
        ? label
        : throw new TrainingDataException($"Line {record.LineNumber}: '{field}' holds {LabelList.Parse(record[field]).Count} labels ({record[field]}); expected one.") { Row = record.LineNumber };

    /// <summary>A field that every row must have.</summary>
    public IReadOnlyList<string> Field(string name) =>
    [
        .. Records.Select(record => record[name]
            ?? throw new TrainingDataException($"Row {record.LineNumber} has no '{name}'.") { Row = record.LineNumber }),
    ];
}
