namespace TextMining.Training.Calibration;

/// <summary>
/// One offset per class on the margins, chosen on out-of-fold margins so that macro-F1 is largest. Without it rare classes
/// lose to frequent ones that share their words. Each offset pays for its size, so that noise alone moves none.
/// </summary>
internal static class OffsetTuner
{
    private const int Rounds = 3;
    private const int Steps = 10;
    private const float Step = 0.05f;
    private const double PricePerUnit = 0.003;

    /// <summary>Tunes by coordinate ascent, the rarest class first.</summary>
    /// <param name="margins">Documents × classes.</param>
    /// <param name="classes">The true class of each document, or -1.</param>
    /// <param name="classCount">The number of classes.</param>
    public static float[] Tune(float[][] margins, int[] classes, int classCount)
    {
        var offsets = new float[classCount];
        var sizes = new int[classCount];
        foreach (var k in classes)
        {
            if (k >= 0)
            {
                sizes[k]++;
            }
        }

        int[] order = [.. Enumerable.Range(0, classCount).Where(k => sizes[k] > 0).OrderBy(k => sizes[k])];
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var k in order)
            {
                offsets[k] = BestOffset(margins, classes, sizes, offsets, k);
            }
        }

        return offsets;
    }

    private static float BestOffset(float[][] margins, int[] classes, int[] sizes, float[] offsets, int tuned)
    {
        const int values = 2 * Steps + 1;
        var count = sizes.Length;
        var hits = new int[values, count];
        var predicted = new int[values, count];
        for (var row = 0; row < margins.Length; row++)
        {
            if (classes[row] < 0)
            {
                continue;
            }

            // The class that wins while the tuned one does not, and the first step at which the tuned one does.
            var rival = Rival(margins[row], offsets, tuned);
            var needed = (margins[row][rival] + offsets[rival] - margins[row][tuned]) / Step + Steps;
            var first = (int)Math.Clamp(MathF.Floor(needed) + 1, 0, values);
            for (var step = 0; step < values; step++)
            {
                var winner = step >= first ? tuned : rival;
                predicted[step, winner]++;
                hits[step, winner] += winner == classes[row] ? 1 : 0;
            }
        }

        var scores = new double[values];
        for (var step = 0; step < values; step++)
        {
            var sum = 0.0;
            for (var k = 0; k < count; k++)
            {
                sum += sizes[k] + predicted[step, k] > 0 ? 2.0 * hits[step, k] / (sizes[k] + predicted[step, k]) : 0;
            }

            scores[step] = sum / count - PricePerUnit * Math.Abs(step - Steps) * Step;
        }

        return (Peak(scores) - Steps) * Step;
    }

    private static int Rival(float[] margins, float[] offsets, int tuned)
    {
        var rival = tuned == 0 ? 1 : 0;
        for (var k = 0; k < margins.Length; k++)
        {
            if (k != tuned && margins[k] + offsets[k] > margins[rival] + offsets[rival])
            {
                rival = k;
            }
        }

        return rival;
    }

    /// <summary>The highest point after smoothing by (¼, ½, ¼): a broad hill is trusted more than a needle.</summary>
    private static int Peak(double[] scores)
    {
        var best = Steps;
        var bestScore = double.NegativeInfinity;
        for (var step = 0; step < scores.Length; step++)
        {
            var left = scores[Math.Max(step - 1, 0)];
            var right = scores[Math.Min(step + 1, scores.Length - 1)];
            var smooth = 0.25 * left + 0.5 * scores[step] + 0.25 * right;
            if (smooth > bestScore || (smooth == bestScore && Math.Abs(step - Steps) < Math.Abs(best - Steps)))
            {
                (best, bestScore) = (step, smooth);
            }
        }

        return best;
    }
}
