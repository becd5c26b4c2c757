using TextMining.Classification;
using TextMining.Features;

namespace TextMining.Training.Features;

/// <summary>Turns counts into the values that the model sees: logarithmic count × factor, each block to its length, the row to length 1.</summary>
internal static class MatrixBuilder
{
    public static SparseMatrix Build(CountMatrix counts, FeatureWeighting weighting, FeaturizerOptions options)
    {
        var rowStarts = new int[counts.Rows + 1];
        var columns = new List<int>(counts.Columns.Length / 2);
        var values = new List<float>(counts.Columns.Length / 2);
        for (var row = 0; row < counts.Rows; row++)
        {
            var end = counts.RowStarts[row + 1];
            var squaredLength = 0f;
            for (var entry = counts.RowStarts[row]; entry < end;)
            {
                entry = AddBlock(counts, weighting, options, entry, end, columns, values, ref squaredLength);
            }

            rowStarts[row + 1] = columns.Count;
            if (squaredLength > 0)
            {
                var scale = 1 / MathF.Sqrt(squaredLength);
                foreach (ref var value in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(values)[rowStarts[row]..])
                {
                    value *= scale;
                }
            }
        }

        return new SparseMatrix(rowStarts, [.. columns], [.. values], weighting.Kept.Length);
    }

    private static int AddBlock(
        CountMatrix counts,
        FeatureWeighting weighting,
        FeaturizerOptions options,
        int entry,
        int end,
        List<int> columns,
        List<float> values,
        ref float squaredLength)
    {
        var block = FeatureKey.Block(counts.Keys[counts.Columns[entry]]);
        var first = values.Count;
        var squares = 0f;
        for (; entry < end && FeatureKey.Block(counts.Keys[counts.Columns[entry]]) == block; entry++)
        {
            var column = weighting.NewColumns[counts.Columns[entry]];
            if (column >= 0)
            {
                var value = LinearModel.Frequency(counts.Counts[entry]) * weighting.Factors[column];
                squares += value * value;
                columns.Add(column);
                values.Add(value);
            }
        }

        if (squares > 0)
        {
            var weight = options.Blocks[block].Weight;
            var scale = weight * LinearModel.BlockScale(squares, options.BlockEvenness);
            squaredLength += squares * scale * scale;
            foreach (ref var value in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(values)[first..])
            {
                value *= scale;
            }
        }

        return entry;
    }
}
