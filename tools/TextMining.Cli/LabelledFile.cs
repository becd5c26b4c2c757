using TextMining.Tabular;

namespace TextMining.Cli;

/// <summary>Writes labelled rows into a file, whole or not at all.</summary>
internal static class LabelledFile
{
    public static void Write(
        FileInfo file, RecordFormat format, IReadOnlyList<DataRecord> rows, string textField, IReadOnlyList<string> labelFields, FileInfo? model)
    {
        var layout = new RecordLayout(textField, labelFields, RecordLayout.ColumnsOf(rows));
        var suggest = model is null ? null : ModelFiles.Suggesting(model, labelFields);
        using var bytes = new MemoryStream();
        using (var writer = LabelledWriter.Create(bytes, format, layout))
        {
            foreach (var row in rows)
            {
                writer.Write(row, suggest?.Invoke(row[textField] ?? ""));
            }
        }

        file.Directory?.Create();
        File.WriteAllBytes(file.FullName, bytes.ToArray());
    }
}
