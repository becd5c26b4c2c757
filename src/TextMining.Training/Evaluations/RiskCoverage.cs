namespace TextMining.Training.Evaluations;

/// <summary>What a threshold on the best probability buys: how many documents pass, and how many of these are wrong.</summary>
/// <remarks>Immutable; may be used from any thread.</remarks>
public sealed class RiskCoverage
{
    private readonly float[] _confidences;
    private readonly int[] _errors;

    /// <summary>Builds the curve.</summary>
    /// <param name="evaluation">Documents that the classifier has not seen.</param>
    public RiskCoverage(Evaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        int[] order = [.. Enumerable.Range(0, evaluation.Count).OrderByDescending(row => evaluation.Confidences[row]).ThenBy(static row => row)];
        _confidences = Array.ConvertAll(order, row => evaluation.Confidences[row]);
        _errors = new int[order.Length];
        var errors = 0;
        for (var i = 0; i < order.Length; i++)
        {
            errors += evaluation.Predicted[order[i]] == evaluation.Truth[order[i]] ? 0 : 1;
            _errors[i] = errors;
        }
    }

    /// <summary>The number of documents.</summary>
    public int Count => _errors.Length;

    /// <summary>Area under the curve of risk against coverage; the lower the better.</summary>
    public double Area => Count == 0 ? double.NaN : Enumerable.Range(0, Count).Average(i => (double)_errors[i] / (i + 1));

    /// <summary>The point at which the surest documents pass.</summary>
    /// <param name="coverage">Their share, above 0 and at most 1.</param>
    public RiskPoint AtCoverage(double coverage)
    {
        if (!(coverage > 0 && coverage <= 1) || Count == 0)
        {
            throw new ArgumentOutOfRangeException(nameof(coverage), coverage, "A coverage lies above 0 and is at most 1, and the curve has documents.");
        }

        return Point(Math.Max(1, (int)Math.Round(coverage * Count)));
    }

    /// <summary>The largest coverage whose risk is at most the given one; null when even the surest documents are wrong too often.</summary>
    /// <param name="risk">Share of wrong documents, 0–1.</param>
    public RiskPoint? AtRisk(double risk)
    {
        for (var passed = Count; passed > 0; passed--)
        {
            if (_errors[passed - 1] <= risk * passed)
            {
                return Point(passed);
            }
        }

        return null;
    }

    private RiskPoint Point(int passed) =>
        new(_confidences[passed - 1], (double)passed / Count, (double)_errors[passed - 1] / passed);
}

/// <summary>One point of a risk–coverage curve.</summary>
/// <param name="Threshold">The least probability that passes.</param>
/// <param name="Coverage">Share of documents that pass.</param>
/// <param name="Risk">Share of wrong ones among them.</param>
public readonly record struct RiskPoint(float Threshold, double Coverage, double Risk);
