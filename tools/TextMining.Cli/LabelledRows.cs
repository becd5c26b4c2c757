using TextMining.Tabular;
using TextMining.Training;

namespace TextMining.Cli;

/// <summary>Texts with their labels, read from data files.</summary>
/// <param name="Texts">The texts.</param>
/// <param name="Labels">Their labels (shape: as many as texts).</param>
/// <param name="Skipped">How many rows had no label or no text.</param>
internal sealed record LabelledRows(IReadOnlyList<string> Texts, IReadOnlyList<string> Labels, int Skipped)
{
    public static LabelledRows Read(IEnumerable<FileInfo> files, string labelField, string textField)
    {
        var texts = new List<string>();
        var labels = new List<string>();
        var skipped = 0;
        foreach (var file in files)
        {
            using var stream = file.OpenRead();
            var hasLabel = false;
            var rows = 0;
            foreach (var record in RecordReader.Read(stream, RecordReader.FormatOf(file.Name)))
            {
                rows++;
                hasLabel = hasLabel || record.Names.Contains(labelField);
                if (record.TryGetValue(labelField, out var label) && label.Length > 0
                    && record.TryGetValue(textField, out var text) && text.Length > 0)
                {
                    texts.Add(text);
                    labels.Add(label);
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
            Console.Error.WriteLine($"Skipped {skipped} rows without a '{labelField}' or a '{textField}'; {texts.Count} are left.");
        }

        return texts.Count > 0
            ? new LabelledRows(texts, labels, skipped)
            : throw new TrainingDataException($"No row has both a '{labelField}' and a '{textField}'.");
    }
}
