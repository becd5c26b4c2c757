using TextMining.Training.Solvers;

namespace TextMining.Training.Evaluations;

/// <summary>Percentile bootstrap (Efron, 1979) over documents. Stateless; may be used from any thread; the same seed gives the same interval.</summary>
public static class Bootstrap
{
    /// <summary>The number of resamples.</summary>
    public const int Samples = 1_000;

    /// <summary>Interval of macro-F1.</summary>
    /// <param name="evaluation">What was measured.</param>
    /// <param name="seed">Seed of the resampling.</param>
    public static Interval MacroF1(Evaluation evaluation, int seed)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        return Of(evaluation, seed, static matrix => matrix.MacroF1);
    }

    /// <summary>Interval of accuracy.</summary>
    /// <param name="evaluation">What was measured.</param>
    /// <param name="seed">Seed of the resampling.</param>
    public static Interval Accuracy(Evaluation evaluation, int seed)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        return Of(evaluation, seed, static matrix => matrix.Accuracy);
    }

    /// <summary>Values of a statistic over resampled documents, in ascending order.</summary>
    internal static double[] Resample(int count, int seed, Func<int[], double> statistic)
    {
        var random = new SplitMix64((ulong)seed);
        var rows = new int[count];
        var values = new double[Samples];
        for (var sample = 0; sample < Samples; sample++)
        {
            for (var i = 0; i < count; i++)
            {
                rows[i] = random.Below(count);
            }

            values[sample] = statistic(rows);
        }

        Array.Sort(values);
        return values;
    }

    internal static Interval Middle(double[] sorted) => new(sorted[(int)(0.025 * sorted.Length)], sorted[(int)(0.975 * sorted.Length)]);

    private static Interval Of(Evaluation evaluation, int seed, Func<ConfusionMatrix, double> figure)
    {
        if (evaluation.Count == 0)
        {
            return new Interval(double.NaN, double.NaN);
        }

        return Middle(Resample(evaluation.Count, seed, rows => figure(new ConfusionMatrix(
            evaluation.Labels.Count,
            Array.ConvertAll(rows, row => evaluation.Truth[row]),
            Array.ConvertAll(rows, row => evaluation.Predicted[row])))));
    }
}
