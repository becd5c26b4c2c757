namespace TextMining.Tabular;

internal static class TableRow
{
    /// <summary>Pads a short row with nulls; a row with more cells than the header is an error, since its cells have no name.</summary>
    public static string?[] Fit(string?[] cells, int columns, int lineNumber)
    {
        if (cells.Length > columns)
        {
            throw new RecordFormatException($"{cells.Length} cells, but the header names {columns}.", lineNumber);
        }

        var values = new string?[columns];
        for (var i = 0; i < cells.Length; i++)
        {
            values[i] = string.IsNullOrEmpty(cells[i]) ? null : cells[i];
        }

        return values;
    }
}
