using TextMining.Training.Evaluations;

namespace TextMining.Training.Auditing;

/// <summary>Finds labels that are probably wrong, by confident learning (Northcutt, Jiang and Chuang, JAIR 2021). Stateless; may be used from any thread.</summary>
/// <remarks>
/// A document counts as confidently of a class when its out-of-fold probability reaches the mean probability that documents
/// of that label get. A label is doubted when its document is confidently of another class, and that class is the likeliest.
/// </remarks>
public static class LabelAudit
{
    /// <summary>The doubted labels, the strongest doubt first.</summary>
    /// <param name="predictions">Out-of-fold predictions of the labelled documents.</param>
    public static IReadOnlyList<LabelDoubt> Run(OutOfFoldPredictions predictions)
    {
        ArgumentNullException.ThrowIfNull(predictions);
        var tested = predictions.Tested;
        var probabilities = tested.Select(predictions.Probabilities).ToArray();
        var thresholds = Thresholds(predictions, tested, probabilities);
        var doubts = new List<LabelDoubt>();
        for (var i = 0; i < tested.Count; i++)
        {
            var own = predictions.LabelOf(tested[i]);
            var best = probabilities[i].AsSpan().IndexOf(probabilities[i].Max());
            if (best != own && probabilities[i][best] >= thresholds[best])
            {
                doubts.Add(new LabelDoubt(
                    tested[i], predictions.Labels[own], predictions.Labels[best], probabilities[i][own], probabilities[i][best]));
            }
        }

        return [.. doubts.OrderByDescending(static doubt => doubt.Strength).ThenBy(static doubt => doubt.Row)];
    }

    private static double[] Thresholds(OutOfFoldPredictions predictions, IReadOnlyList<int> tested, float[][] probabilities)
    {
        var sums = new double[predictions.Labels.Count];
        var counts = new int[predictions.Labels.Count];
        for (var i = 0; i < tested.Count; i++)
        {
            var own = predictions.LabelOf(tested[i]);
            sums[own] += probabilities[i][own];
            counts[own]++;
        }

        // A class that no tested document is labelled with is never confidently met.
        return [.. sums.Select((sum, k) => counts[k] == 0 ? double.PositiveInfinity : sum / counts[k])];
    }
}
