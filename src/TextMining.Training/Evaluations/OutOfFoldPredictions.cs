using TextMining.Classification;
using TextMining.Training.Calibration;

namespace TextMining.Training.Evaluations;

/// <summary>What models that did not see a document say about it.</summary>
/// <remarks>Immutable; may be used from any thread.</remarks>
public sealed class OutOfFoldPredictions
{
    private readonly float[][] _margins;
    private readonly int[] _classes;
    private readonly MarginCalibration[] _calibrations;

    internal OutOfFoldPredictions(LabelSet labels, float[][] margins, int[] classes, MarginCalibration[] calibrations, FoldPlan plan)
    {
        Labels = labels;
        _margins = margins;
        _classes = classes;
        _calibrations = calibrations;
        Plan = plan;
    }

    /// <summary>The classes.</summary>
    public LabelSet Labels { get; }

    /// <summary>Who learnt from whom.</summary>
    public FoldPlan Plan { get; }

    /// <summary>The documents that were tested, by index, in order.</summary>
    public IReadOnlyList<int> Tested => [.. Enumerable.Range(0, _margins.Length).Where(row => _margins[row] is not null)];

    /// <summary>The class that a document is labelled with.</summary>
    /// <param name="row">A document.</param>
    public int LabelOf(int row) => _classes[row];

    /// <summary>Calibrated probabilities of a tested document (shape: classes).</summary>
    /// <param name="row">One of <see cref="Tested"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The document was not tested.</exception>
    public float[] Probabilities(int row)
    {
        if ((uint)row >= (uint)_margins.Length || _margins[row] is null)
        {
            throw new ArgumentOutOfRangeException(nameof(row), row, "The document was not tested.");
        }

        var probabilities = new float[Labels.Count];
        _calibrations[row].Apply(_margins[row], probabilities);
        return probabilities;
    }

    /// <summary>Compares the predictions with the labels.</summary>
    public Evaluation Evaluate() => Evaluate(Tested);

    /// <summary>Compares the predictions of one fold with the labels.</summary>
    /// <param name="fold">0-based, below the number of folds.</param>
    public Evaluation EvaluateFold(int fold) => Evaluate(Plan.Folds[fold].Test);

    private Evaluation Evaluate(IReadOnlyList<int> rows)
    {
        var truth = new int[rows.Count];
        var predicted = new int[rows.Count];
        var ranks = new int[rows.Count];
        var confidences = new float[rows.Count];
        var calibration = new CalibrationError();
        for (var i = 0; i < rows.Count; i++)
        {
            var probabilities = Probabilities(rows[i]);
            truth[i] = _classes[rows[i]];
            predicted[i] = Evaluator.Best(_margins[rows[i]]);
            ranks[i] = Evaluator.Rank(_margins[rows[i]], truth[i]);
            confidences[i] = probabilities[predicted[i]];
            calibration.Add(confidences[i], predicted[i] == truth[i]);
        }

        return new Evaluation(Labels.Task, Labels.Names, truth, predicted, ranks, confidences, calibration);
    }
}
