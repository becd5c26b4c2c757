namespace TextMining.Training.Evaluations;

/// <summary>How often each class was predicted for each class, and what follows from it. A figure that is not defined is NaN.</summary>
/// <remarks>Immutable; may be used from any thread.</remarks>
public sealed class ConfusionMatrix
{
    private readonly int[] _counts;
    private readonly int[] _supports;
    private readonly int[] _predicted;

    /// <summary>Counts.</summary>
    /// <param name="classes">The number of classes.</param>
    /// <param name="truth">The true class of each document, 0-based.</param>
    /// <param name="predicted">The predicted class of each document (shape: as many as truth).</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public ConfusionMatrix(int classes, ReadOnlySpan<int> truth, ReadOnlySpan<int> predicted)
    {
        if (truth.Length != predicted.Length)
        {
            throw new ArgumentException($"{truth.Length} true classes and {predicted.Length} predicted ones were given.", nameof(predicted));
        }

        Classes = classes;
        Total = truth.Length;
        _counts = new int[classes * classes];
        _supports = new int[classes];
        _predicted = new int[classes];
        for (var i = 0; i < truth.Length; i++)
        {
            _counts[truth[i] * classes + predicted[i]]++;
            _supports[truth[i]]++;
            _predicted[predicted[i]]++;
        }
    }

    /// <summary>The number of classes.</summary>
    public int Classes { get; }

    /// <summary>The number of documents.</summary>
    public int Total { get; }

    /// <summary>How many documents of class <paramref name="truth"/> were predicted as <paramref name="predicted"/>.</summary>
    /// <param name="truth">0-based.</param>
    /// <param name="predicted">0-based.</param>
    public int this[int truth, int predicted] => _counts[truth * Classes + predicted];

    /// <summary>Share of documents that are predicted right; equals micro-F1.</summary>
    public double Accuracy => Total == 0 ? double.NaN : (double)Enumerable.Range(0, Classes).Sum(k => this[k, k]) / Total;

    /// <summary>Mean F1 of the classes that occur in the truth or are predicted.</summary>
    public double MacroF1 => Enumerable.Range(0, Classes).Where(k => _supports[k] + _predicted[k] > 0).Select(F1).DefaultIfEmpty(double.NaN).Average();

    /// <summary>Mean F1, each class weighted by its number of documents.</summary>
    public double WeightedF1 => Total == 0
        ? double.NaN
        : Enumerable.Range(0, Classes).Where(k => _supports[k] > 0).Sum(k => F1(k) * _supports[k]) / Total;

    /// <summary>The number of documents of a class.</summary>
    /// <param name="k">0-based.</param>
    public int Support(int k) => _supports[k];

    /// <summary>Share of the documents predicted as a class that belong to it; NaN when none is predicted.</summary>
    /// <param name="k">0-based.</param>
    public double Precision(int k) => Ratio(this[k, k], _predicted[k]);

    /// <summary>Share of the documents of a class that are predicted so; NaN when there is none.</summary>
    /// <param name="k">0-based.</param>
    public double Recall(int k) => Ratio(this[k, k], _supports[k]);

    /// <summary>Harmonic mean of precision and recall; 0 when nothing is right, NaN when the class neither occurs nor is predicted.</summary>
    /// <param name="k">0-based.</param>
    public double F1(int k) => Ratio(2 * this[k, k], _supports[k] + _predicted[k]);

    private static double Ratio(int part, int whole) => whole == 0 ? double.NaN : (double)part / whole;
}
