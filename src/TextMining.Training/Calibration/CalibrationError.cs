namespace TextMining.Training.Calibration;

/// <summary>Expected calibration error: the mean distance between what the best probability promises and what comes true, over 15 bins of equal width.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class CalibrationError
{
    /// <summary>The number of bins.</summary>
    public const int Bins = 15;

    private readonly double[] _promised = new double[Bins];
    private readonly int[] _right = new int[Bins];
    private readonly int[] _counts = new int[Bins];

    /// <summary>The number of predictions.</summary>
    public int Count { get; private set; }

    /// <summary>The error, 0–1; NaN without predictions.</summary>
    public double Value
    {
        get
        {
            var sum = 0.0;
            for (var bin = 0; bin < Bins; bin++)
            {
                sum += Math.Abs(_promised[bin] - _right[bin]);
            }

            return Count > 0 ? sum / Count : double.NaN;
        }
    }

    /// <summary>The bins from low to high: how many predictions, their mean probability, and the share that was right (NaN when empty).</summary>
    public IReadOnlyList<(int Count, double Promised, double Right)> Diagram =>
        [.. Enumerable.Range(0, Bins).Select(bin => (_counts[bin], _promised[bin] / _counts[bin], (double)_right[bin] / _counts[bin]))];

    /// <summary>Adds a prediction.</summary>
    /// <param name="probability">The probability of the predicted class, 0–1.</param>
    /// <param name="isRight">Whether the predicted class is the true one.</param>
    internal void Add(float probability, bool isRight)
    {
        var bin = Math.Clamp((int)(probability * Bins), 0, Bins - 1);
        _promised[bin] += probability;
        _right[bin] += isRight ? 1 : 0;
        _counts[bin]++;
        Count++;
    }
}
