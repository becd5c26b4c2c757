namespace TextMining.Tabular;

/// <summary>What the fields of rows are, for formats that tell text, labels and other fields apart. Immutable.</summary>
/// <param name="Text">The field with the text.</param>
/// <param name="Labels">The fields with labels; a field may hold several, see <see cref="LabelList"/>. May be empty.</param>
/// <param name="Columns">All fields in the order in which tables show them.</param>
public sealed record RecordLayout(string Text, IReadOnlyList<string> Labels, IReadOnlyList<string> Columns)
{
    /// <summary>The fields that are neither text nor label.</summary>
    public IEnumerable<string> Others => Columns.Where(column => column != Text && !Labels.Contains(column));

    /// <summary>All fields that rows have, in the order of their first sight.</summary>
    /// <param name="rows">The rows.</param>
    public static IReadOnlyList<string> ColumnsOf(IEnumerable<DataRecord> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return [.. rows.SelectMany(static row => row.Names).Distinct(StringComparer.Ordinal)];
    }
}
