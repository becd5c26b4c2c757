namespace TextMining.Tabular;

/// <summary>A table with every field as a column.</summary>
internal sealed class LabelledTableWriter : LabelledWriter
{
    private readonly RecordWriter _table;

    public LabelledTableWriter(RecordWriter table, RecordLayout layout)
        : base(layout)
    {
        _table = table;
        _table.Write(layout.Columns);
    }

    private protected override void WriteRow(DataRecord row, string text, IReadOnlyList<SuggestedLabels> suggestions) =>
        _table.Write([.. Layout.Columns.Select(column => row[column])]);

    private protected override void Finish() => _table.Dispose();
}

/// <summary>The columns that doccano imports: text, label, and the others as metadata.</summary>
internal sealed class DoccanoCsvWriter : LabelledWriter
{
    private readonly RecordWriter _table;

    public DoccanoCsvWriter(RecordWriter table, RecordLayout layout)
        : base(layout)
    {
        _table = table;
        _table.Write(["text", "label", .. DoccanoWriter.Metadata(layout)]);
    }

    private protected override void WriteRow(DataRecord row, string text, IReadOnlyList<SuggestedLabels> suggestions)
    {
        var labels = AllLabels(row);
        if (labels.Find(static label => label.Contains(DoccanoReader.Joint, StringComparison.Ordinal)) is { } label)
        {
            throw new RecordFormatException($"the label '{label}' holds '{DoccanoReader.Joint}', which joins labels in doccano's CSV; expected labels without it.", row.LineNumber);
        }

        _table.Write([text, string.Join(DoccanoReader.Joint, labels), .. Layout.Others.Select(field => row[field])]);
    }

    private protected override void Finish() => _table.Dispose();
}
