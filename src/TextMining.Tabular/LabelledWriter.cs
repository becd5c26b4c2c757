namespace TextMining.Tabular;

/// <summary>Writes labelled rows in one of the formats that <see cref="RecordReader"/> reads. Not thread-safe; dispose it to finish the file.</summary>
public abstract class LabelledWriter : IDisposable
{
    private protected LabelledWriter(RecordLayout layout) => Layout = layout;

    private protected RecordLayout Layout { get; }

    /// <summary>Opens a writer.</summary>
    /// <param name="stream">Where to write; must be seekable for <see cref="RecordFormat.Xlsx"/>. Not disposed.</param>
    /// <param name="format">The format.</param>
    /// <param name="layout">Which fields are text and labels.</param>
    /// <remarks>
    /// JSON lines keep every field as it is. CSV and XLSX write values as text and neutralise formulas (see <see cref="RecordWriter"/>).
    /// Label Studio gets every field that is no label as <c>data</c>; doccano text, labels and the other fields as metadata; fastText
    /// and plain text have room for no other fields, and line breaks of the text become spaces there.
    /// </remarks>
    /// <exception cref="ArgumentException">The layout has no text field, or the format is unknown.</exception>
    public static LabelledWriter Create(Stream stream, RecordFormat format, RecordLayout layout)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentException.ThrowIfNullOrEmpty(layout.Text);
        return format switch
        {
            RecordFormat.JsonLines => new JsonLinesWriter(stream, layout),
            RecordFormat.Csv or RecordFormat.Xlsx => new LabelledTableWriter(RecordWriter.Create(stream, format), layout),
            RecordFormat.LabelStudio => new LabelStudioWriter(stream, layout),
            RecordFormat.Doccano => new DoccanoWriter(stream, layout),
            RecordFormat.DoccanoCsv => new DoccanoCsvWriter(RecordWriter.Create(stream, RecordFormat.Csv), layout),
            RecordFormat.FastText or RecordFormat.PlainText => new LineWriter(stream, layout, format),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Not a record format."),
        };
    }

    /// <summary>Writes one row.</summary>
    /// <param name="row">The row; it needs a text, and may lack labels.</param>
    /// <param name="suggestions">What a model suggests; only Label Studio has room for it, as predictions. Null for nothing.</param>
    /// <exception cref="RecordFormatException">The row cannot be written in this format.</exception>
    /// <exception cref="ArgumentException">There are suggestions, but the format has no room for them.</exception>
    public void Write(DataRecord row, IReadOnlyList<SuggestedLabels>? suggestions = null)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (suggestions is { Count: > 0 } && this is not LabelStudioWriter)
        {
            throw new ArgumentException("Only Label Studio has room for suggestions.", nameof(suggestions));
        }

        var text = row[Layout.Text] ?? throw new RecordFormatException(
            $"no text in the field '{Layout.Text}'; found the fields {string.Join(", ", row.Names)}.", row.LineNumber);
        WriteRow(row, text, suggestions ?? []);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Finish();
        GC.SuppressFinalize(this);
    }

    private protected abstract void WriteRow(DataRecord row, string text, IReadOnlyList<SuggestedLabels> suggestions);

    private protected abstract void Finish();

    /// <summary>The labels of all label fields, in their order.</summary>
    private protected List<string> AllLabels(DataRecord row) => [.. Layout.Labels.SelectMany(field => LabelList.Parse(row[field]))];
}
