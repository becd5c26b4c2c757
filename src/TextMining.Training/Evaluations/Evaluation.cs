using TextMining.Training.Calibration;

namespace TextMining.Training.Evaluations;

/// <summary>The measured quality of a classifier on labelled documents that it has not seen.</summary>
/// <remarks>Immutable; may be used from any thread.</remarks>
public sealed class Evaluation
{
    internal Evaluation(
        string task,
        IReadOnlyList<string> labels,
        int[] truth,
        int[] predicted,
        int[] ranks,
        float[] confidences,
        CalibrationError calibration)
    {
        Task = task;
        Labels = labels;
        Truth = truth;
        Predicted = predicted;
        Ranks = ranks;
        Confidences = confidences;
        Calibration = calibration;
        Matrix = new ConfusionMatrix(labels.Count, truth, predicted);
    }

    /// <summary>The name of the task.</summary>
    public string Task { get; }

    /// <summary>The classes of the model, then labels of the data that the model does not have.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>Per document: the index of its true class.</summary>
    public IReadOnlyList<int> Truth { get; }

    /// <summary>Per document: the index of the predicted class.</summary>
    public IReadOnlyList<int> Predicted { get; }

    /// <summary>Per document: how many classes the model put before the true one; <c>int.MaxValue</c> when it does not have the true one.</summary>
    public IReadOnlyList<int> Ranks { get; }

    /// <summary>Per document: the probability of the predicted class.</summary>
    public IReadOnlyList<float> Confidences { get; }

    /// <summary>Counts and what follows from them.</summary>
    public ConfusionMatrix Matrix { get; }

    /// <summary>Reliability of the probabilities.</summary>
    public CalibrationError Calibration { get; }

    /// <summary>The number of documents.</summary>
    public int Count => Truth.Count;

    /// <summary>Share of documents whose true class is among the first <paramref name="k"/>.</summary>
    /// <param name="k">1 or more.</param>
    public double TopAccuracy(int k) => Count == 0 ? double.NaN : (double)Ranks.Count(rank => rank < k) / Count;

    /// <summary>Share of documents whose predicted class has the same top as the true one, the top being what stands before the first dot of a label; NaN when no label has a dot.</summary>
    public double HierarchicalAccuracy
    {
        get
        {
            if (Count == 0 || !Labels.Any(static label => label.Contains('.')))
            {
                return double.NaN;
            }

            string[] tops = [.. Labels.Select(static label => label.Split('.')[0])];
            return (double)Enumerable.Range(0, Count).Count(i => tops[Truth[i]] == tops[Predicted[i]]) / Count;
        }
    }

    /// <summary>The pairs of classes that are most often taken for one another.</summary>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<(string Truth, string Predicted, int Count)> ConfusionPairs(int count) =>
    [
        .. (from truth in Enumerable.Range(0, Labels.Count)
           from predicted in Enumerable.Range(0, Labels.Count)
           where truth != predicted && Matrix[truth, predicted] > 0
           orderby Matrix[truth, predicted] descending, truth, predicted
           select (Labels[truth], Labels[predicted], Matrix[truth, predicted])).Take(count),
    ];
}
