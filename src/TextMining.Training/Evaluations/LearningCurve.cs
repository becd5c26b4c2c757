using TextMining.Segmentation;
using TextMining.Training.Solvers;

namespace TextMining.Training.Evaluations;

/// <summary>What more labelled documents would bring: quality against the number of documents learnt from.</summary>
/// <remarks>Immutable; may be used from several threads.</remarks>
/// <param name="options">The recipe.</param>
/// <param name="segmenterModel">Cuts words; needed when a feature block is made of words.</param>
public sealed class LearningCurve(TrainerOptions options, SegmenterModel? segmenterModel)
{
    /// <summary>The shares of the training documents that are measured unless others are given.</summary>
    public static IReadOnlyList<double> DefaultShares { get; } = [0.05, 0.1, 0.2, 0.4, 0.7, 1];

    private readonly CrossValidator _validator = new(options, segmenterModel);

    /// <summary>Measures each share on the same folds; a smaller share is part of a larger one.</summary>
    /// <param name="task">The name of the task.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="labels">Their labels (shape: as many as texts).</param>
    /// <param name="plan">Who is tested by whom.</param>
    /// <param name="shares">Shares of the training documents, each above 0 and at most 1.</param>
    /// <param name="cancellationToken">Stops between documents and epochs.</param>
    public IReadOnlyList<LearningPoint> Measure(
        string task,
        IReadOnlyList<string> texts,
        IReadOnlyList<string> labels,
        FoldPlan plan,
        IReadOnlyList<double> shares,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(shares);
        var points = new List<LearningPoint>();
        foreach (var share in shares)
        {
            if (!(share > 0 && share <= 1))
            {
                throw new ArgumentOutOfRangeException(nameof(shares), share, "A share lies above 0 and is at most 1.");
            }

            var smaller = plan.WithTraining(fold => Head(fold.Train, share));
            var evaluation = _validator.Predict(task, texts, labels, smaller, cancellationToken).Evaluate();
            points.Add(new LearningPoint(
                (int)Math.Round(smaller.Folds.Average(static fold => fold.Train.Count)), evaluation.Matrix.MacroF1, evaluation.Matrix.Accuracy));
        }

        return points;
    }

    private int[] Head(IReadOnlyList<int> rows, double share)
    {
        int[] shuffled = [.. rows];
        new SplitMix64((ulong)options.Seed).Shuffle<int>(shuffled);
        return shuffled[..Math.Max(2, (int)Math.Round(share * rows.Count))];
    }
}

/// <summary>One point of a learning curve.</summary>
/// <param name="Documents">Documents learnt from, on average over the folds.</param>
/// <param name="MacroF1">Macro-F1 over all folds.</param>
/// <param name="Accuracy">Accuracy over all folds.</param>
public readonly record struct LearningPoint(int Documents, double MacroF1, double Accuracy);
