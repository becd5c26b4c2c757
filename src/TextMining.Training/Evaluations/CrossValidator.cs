using TextMining.Classification;
using TextMining.Features;
using TextMining.Segmentation;
using TextMining.Training.Calibration;
using TextMining.Training.Features;
using TextMining.Training.Solvers;

namespace TextMining.Training.Evaluations;

/// <summary>Measures a recipe rather than a model: every document is predicted by a model that learnt from others.</summary>
/// <remarks>Immutable; may be used from several threads. The features of the texts are counted once for all folds.</remarks>
/// <example>
/// <code>
/// // given IReadOnlyList&lt;string&gt; texts, labels
/// var validator = new CrossValidator(new TrainerOptions(), SegmenterModel.LoadDefault());
/// var predictions = validator.Predict("category", texts, labels, FoldPlan.ByNearDuplicates(texts, labels, folds: 5, seed: 1));
/// Console.WriteLine(predictions.Evaluate().Matrix.MacroF1);
/// </code>
/// </example>
public sealed class CrossValidator
{
    private readonly TrainerOptions _options;
    private readonly Featurizer _featurizer;

    /// <summary>Creates a cross-validator.</summary>
    /// <param name="options">The recipe.</param>
    /// <param name="segmenterModel">Cuts words; needed when a feature block is made of words.</param>
    /// <exception cref="ArgumentException">An option is out of range, or the segmenter model is missing.</exception>
    public CrossValidator(TrainerOptions options, SegmenterModel? segmenterModel)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        _options = options;
        _featurizer = new Featurizer(
            options.Features, options.Features.NeedsTokens && segmenterModel is not null ? new JiebaSegmenter(segmenterModel) : null);
    }

    /// <summary>Predicts every tested document of a plan.</summary>
    /// <param name="task">The name of the task.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="labels">Their labels (shape: as many as texts).</param>
    /// <param name="plan">Who learns from whom.</param>
    /// <param name="cancellationToken">Stops between documents and epochs.</param>
    /// <exception cref="ArgumentException">There are not as many labels as texts.</exception>
    /// <exception cref="TrainingDataException">There are fewer than two different labels.</exception>
    public OutOfFoldPredictions Predict(
        string task, IReadOnlyList<string> texts, IReadOnlyList<string> labels, FoldPlan plan, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(plan);
        if (texts.Count != labels.Count)
        {
            throw new ArgumentException($"There are {texts.Count} texts, but {labels.Count} labels.", nameof(labels));
        }

        var training = TrainingTask.Create(task, labels);
        var counts = FeatureCounter.Count(_featurizer, texts, progress: null, cancellationToken);
        var margins = new float[texts.Count][];
        foreach (var fold in plan.Folds)
        {
            var fit = LinearFit.Learn(counts, [training], [.. fold.Train], _options, cancellationToken);
            var lanes = new float[fit.Lanes];
            foreach (var row in fold.Test)
            {
                fit.Score(row, lanes);
                margins[row] = lanes[..training.Labels.Count];
            }
        }

        return new OutOfFoldPredictions(training.Labels, margins, training.Classes, Calibrations(training, margins, plan), plan);
    }

    /// <summary>Each fold is calibrated on the margins of the other folds, so the probabilities too come from others.</summary>
    private static MarginCalibration[] Calibrations(TrainingTask task, float[][] margins, FoldPlan plan)
    {
        var calibrations = new MarginCalibration[margins.Length];
        foreach (var fold in plan.Folds)
        {
            var tested = fold.Test.ToHashSet();
            var others = task.Classes.Select((k, row) => margins[row] is null || (plan.Folds.Count > 1 && tested.Contains(row)) ? -1 : k).ToArray();
            var fitted = CalibrationFit.Of(margins, others, prudence: 1).Calibration;
            foreach (var row in fold.Test)
            {
                calibrations[row] = fitted;
            }
        }

        return calibrations;
    }
}
