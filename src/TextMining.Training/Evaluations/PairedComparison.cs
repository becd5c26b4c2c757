namespace TextMining.Training.Evaluations;

/// <summary>Is one classifier really better than another on the same documents?</summary>
/// <remarks>Immutable; may be used from any thread.</remarks>
public sealed class PairedComparison
{
    private PairedComparison(Evaluation first, Evaluation second, int seed)
    {
        First = first;
        Second = second;
        for (var i = 0; i < first.Count; i++)
        {
            var (a, b) = (first.Predicted[i] == first.Truth[i], second.Predicted[i] == second.Truth[i]);
            OnlyFirstRight += a && !b ? 1 : 0;
            OnlySecondRight += b && !a ? 1 : 0;
        }

        McNemar = Binomial(OnlyFirstRight, OnlySecondRight);
        var differences = Bootstrap.Resample(first.Count, seed, rows => F1(second, rows) - F1(first, rows));
        MacroF1Difference = second.Matrix.MacroF1 - first.Matrix.MacroF1;
        MacroF1Interval = Bootstrap.Middle(differences);
        // A resample without a difference speaks for neither side.
        var below = differences.Sum(static difference => difference < 0 ? 1.0 : difference == 0 ? 0.5 : 0) / differences.Length;
        MacroF1Probability = Math.Min(1, 2 * Math.Min(below, 1 - below));
    }

    /// <summary>The first classifier.</summary>
    public Evaluation First { get; }

    /// <summary>The second classifier.</summary>
    public Evaluation Second { get; }

    /// <summary>Documents that only the first gets right.</summary>
    public int OnlyFirstRight { get; }

    /// <summary>Documents that only the second gets right.</summary>
    public int OnlySecondRight { get; }

    /// <summary>Two-sided p of McNemar's test, exact (binomial): how likely so uneven a split would be if both were equally accurate.</summary>
    public double McNemar { get; }

    /// <summary>Macro-F1 of the second less that of the first.</summary>
    public double MacroF1Difference { get; }

    /// <summary>Its interval by paired bootstrap.</summary>
    public Interval MacroF1Interval { get; }

    /// <summary>Two-sided p of the difference by paired bootstrap.</summary>
    public double MacroF1Probability { get; }

    /// <summary>F1 of the second less that of the first, per class; NaN where one is not defined.</summary>
    public IReadOnlyList<double> F1Differences =>
        [.. Enumerable.Range(0, First.Labels.Count).Select(k => Second.Matrix.F1(k) - First.Matrix.F1(k))];

    /// <summary>Compares two classifiers.</summary>
    /// <param name="first">Measured on some documents.</param>
    /// <param name="second">Measured on the same documents in the same order.</param>
    /// <param name="seed">Seed of the resampling.</param>
    /// <exception cref="ArgumentException">The documents or the labels differ.</exception>
    public static PairedComparison Of(Evaluation first, Evaluation second, int seed)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (!first.Labels.SequenceEqual(second.Labels) || !first.Truth.SequenceEqual(second.Truth) || first.Count == 0)
        {
            throw new ArgumentException(
                $"The two were not measured on the same documents and labels: {first.Count} documents, {first.Labels.Count} labels against {second.Count} and {second.Labels.Count}.",
                nameof(second));
        }

        return new PairedComparison(first, second, seed);
    }

    private static double F1(Evaluation evaluation, int[] rows) => new ConfusionMatrix(
        evaluation.Labels.Count,
        Array.ConvertAll(rows, row => evaluation.Truth[row]),
        Array.ConvertAll(rows, row => evaluation.Predicted[row])).MacroF1;

    /// <summary>2 × P(X ≤ min) for X ~ Binomial(n, ½), at most 1.</summary>
    private static double Binomial(int first, int second)
    {
        var n = first + second;
        var (sum, logarithm) = (0.0, -n * Math.Log(2));
        for (var i = 0; i <= Math.Min(first, second); i++)
        {
            sum += Math.Exp(logarithm);
            logarithm += Math.Log((double)(n - i) / (i + 1));
        }

        return Math.Min(1, 2 * sum);
    }
}
