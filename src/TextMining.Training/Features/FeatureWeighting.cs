namespace TextMining.Training.Features;

/// <summary>
/// Chooses the columns that are kept and what each counts: idf × association with its strongest class ^ power. Everything is
/// computed from the given rows only, so a held-out row never tells about its own label.
/// </summary>
internal sealed class FeatureWeighting
{
    private FeatureWeighting(int[] kept, float[] factors, int[] newColumns)
    {
        Kept = kept;
        Factors = factors;
        NewColumns = newColumns;
    }

    /// <summary>The kept candidate columns, by block, then by key.</summary>
    public int[] Kept { get; }

    /// <summary>Per kept column: what its logarithmic count is multiplied by.</summary>
    public float[] Factors { get; }

    /// <summary>Per candidate column: its new column, or -1.</summary>
    public int[] NewColumns { get; }

    /// <summary>Learns the weighting.</summary>
    /// <param name="counts">All documents.</param>
    /// <param name="rows">The documents to learn from.</param>
    /// <param name="tasks">What is learnt; several tasks share the weighting, each having the same say in it.</param>
    /// <param name="options">Thresholds and exponents.</param>
    public static FeatureWeighting Learn(CountMatrix counts, int[] rows, IReadOnlyList<TrainingTask> tasks, TrainerOptions options)
    {
        var documents = CountDocuments(counts, rows);
        var candidates = new List<int>();
        var places = new int[counts.Width];
        Array.Fill(places, -1);
        for (var column = 0; column < counts.Width; column++)
        {
            if (documents[column] >= options.MinimumDocuments)
            {
                places[column] = candidates.Count;
                candidates.Add(column);
            }
        }

        var association = new float[candidates.Count];
        foreach (var task in tasks)
        {
            var own = Association(counts, rows, task.Classes, task.Labels.Count, places, candidates.Count);
            for (var place = 0; place < own.Length; place++)
            {
                association[place] += own[place] / tasks.Count;
            }
        }

        var kept = candidates.ToArray();
        if (kept.Length > options.MaximumFeatures)
        {
            var ranks = Array.ConvertAll(kept, column => -association[places[column]] * MathF.Log(1 + documents[column]));
            Array.Sort(ranks, kept);
            kept = kept[..options.MaximumFeatures];
        }

        Array.Sort(Array.ConvertAll(kept, column => counts.Keys[column]), kept);
        var factors = new float[kept.Length];
        var newColumns = new int[counts.Width];
        Array.Fill(newColumns, -1);
        for (var i = 0; i < kept.Length; i++)
        {
            var idf = MathF.Log((1f + rows.Length) / (1f + documents[kept[i]])) + 1;
            var strength = association[places[kept[i]]];
            factors[i] = idf * (options.AssociationPower == 1 ? strength : MathF.Pow(strength, options.AssociationPower));
            newColumns[kept[i]] = i;
        }

        return new FeatureWeighting(kept, factors, newColumns);
    }

    private static int[] CountDocuments(CountMatrix counts, int[] rows)
    {
        var documents = new int[counts.Width];
        foreach (var row in rows)
        {
            foreach (var column in counts.Columns.AsSpan(counts.RowStarts[row]..counts.RowStarts[row + 1]))
            {
                documents[column]++;
            }
        }

        return documents;
    }

    /// <summary>The largest |log-count ratio| over the classes, each count smoothed by one.</summary>
    private static float[] Association(
        CountMatrix counts, int[] rows, int[] classes, int classCount, int[] places, int width)
    {
        var table = new int[width * classCount];
        var totals = new long[classCount];
        foreach (var row in rows)
        {
            if (classes[row] < 0)
            {
                continue;
            }

            foreach (var column in counts.Columns.AsSpan(counts.RowStarts[row]..counts.RowStarts[row + 1]))
            {
                if (places[column] >= 0)
                {
                    table[places[column] * classCount + classes[row]]++;
                    totals[classes[row]]++;
                }
            }
        }

        var all = totals.Sum();
        var offsets = new double[classCount];
        for (var k = 0; k < classCount; k++)
        {
            offsets[k] = Math.Log((totals[k] + (double)width) / (all - totals[k] + (classCount - 1.0) * width));
        }

        var logarithms = new float[4096];
        for (var i = 0; i < logarithms.Length; i++)
        {
            logarithms[i] = MathF.Log(i + 1);
        }

        var association = new float[width];
        for (var place = 0; place < width; place++)
        {
            var row = table.AsSpan(place * classCount, classCount);
            var sum = 0;
            foreach (var count in row)
            {
                sum += count;
            }

            var largest = 0f;
            for (var k = 0; k < classCount; k++)
            {
                var inside = row[k] < logarithms.Length ? logarithms[row[k]] : MathF.Log(row[k] + 1);
                var others = sum - row[k] + classCount - 2;
                var outside = others < logarithms.Length ? logarithms[others] : MathF.Log(others + 1);
                largest = Math.Max(largest, Math.Abs(inside - outside - (float)offsets[k]));
            }

            // A feature that says nothing at all still needs a length above 0.
            association[place] = Math.Max(largest, 0.01f);
        }

        return association;
    }
}
