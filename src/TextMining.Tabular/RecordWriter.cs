namespace TextMining.Tabular;

/// <summary>Writes rows of a table, header first. Not thread-safe; dispose it to finish the file.</summary>
/// <remarks>
/// Text that a spreadsheet would take for a formula (it begins with <c>=</c>, <c>+</c>, <c>-</c>, <c>@</c>, a tab or a carriage return,
/// and is not a plain number) gets an apostrophe before it, so that opening the file runs nothing.
/// </remarks>
public abstract class RecordWriter : IDisposable
{
    private protected RecordWriter()
    {
    }

    /// <summary>Opens a writer.</summary>
    /// <param name="stream">Where to write; must be seekable for <see cref="RecordFormat.Xlsx"/>. Not disposed.</param>
    /// <param name="format"><see cref="RecordFormat.Csv"/> (UTF-8 with a mark, as Excel wants it) or <see cref="RecordFormat.Xlsx"/>.</param>
    /// <exception cref="ArgumentException">The format is not a table.</exception>
    public static RecordWriter Create(Stream stream, RecordFormat format)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return format switch
        {
            RecordFormat.Csv => new CsvRecordWriter(stream),
            RecordFormat.Xlsx => new XlsxRecordWriter(stream),
            _ => throw new ArgumentException($"{format} is not a table; expected Csv or Xlsx.", nameof(format)),
        };
    }

    /// <summary>Writes one row.</summary>
    /// <param name="cells">Its cells; null for an empty one.</param>
    public void Write(IReadOnlyList<string?> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        WriteRow([.. cells.Select(FormulaGuard.Neutralise)]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Finish();
        GC.SuppressFinalize(this);
    }

    private protected abstract void WriteRow(string?[] cells);

    private protected abstract void Finish();
}
