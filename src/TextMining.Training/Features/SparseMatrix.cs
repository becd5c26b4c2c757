namespace TextMining.Training.Features;

/// <summary>Documents as sparse rows of weighted features.</summary>
/// <param name="RowStarts">Shape: rows + 1; where each row starts in the two other arrays.</param>
/// <param name="Columns">The column of each entry.</param>
/// <param name="Values">The value of each entry.</param>
/// <param name="Width">The number of columns.</param>
internal sealed record SparseMatrix(int[] RowStarts, int[] Columns, float[] Values, int Width)
{
    public int Rows => RowStarts.Length - 1;

    public ReadOnlySpan<int> ColumnsOf(int row) => Columns.AsSpan(RowStarts[row]..RowStarts[row + 1]);

    public ReadOnlySpan<float> ValuesOf(int row) => Values.AsSpan(RowStarts[row]..RowStarts[row + 1]);
}
