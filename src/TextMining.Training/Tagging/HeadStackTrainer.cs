using TextMining.Classification;
using TextMining.Training.Calibration;

namespace TextMining.Training.Tagging;

/// <summary>Learns how much a second reader counts beside the linear heads: per task the weight, and then the calibration, of least log loss on unseen tickets.</summary>
/// <remarks>One weight a task: with some 10,000 tickets a weight a class only learns their noise. Deterministic; may be used from any thread.</remarks>
internal static class HeadStackTrainer
{
    // A linear margin of 1 apart is sure, as is a logarithmic probability of some 5: so a weight of 0.2 weighs both alike.
    private static readonly float[] Weights = [0, 0.01f, 0.02f, 0.03f, 0.05f, 0.07f, 0.1f, 0.14f, 0.2f, 0.3f, 0.5f, 1];

    /// <summary>Fits the stack.</summary>
    /// <param name="unseen">Tickets with what linear heads say that had not seen them.</param>
    /// <param name="reader">The second reader's scores of the same tickets.</param>
    /// <param name="heads">The linear heads that will be in the model.</param>
    /// <exception cref="TrainingDataException">A ticket has no scores of the second reader, or too few.</exception>
    public static StackWeights Fit(IReadOnlyList<TicketPrediction> unseen, UnseenReaderScores reader, TicketHeads heads)
    {
        var alignment = new ReaderAlignment(reader.Reader, heads);
        var scores = unseen.Select(prediction => reader.Scores.TryGetValue(prediction.Ticket.Id, out var row) && row.Length == alignment.Scores
            ? row
            : throw new TrainingDataException($"Ticket {prediction.Ticket.Id} has {row?.Length ?? 0} scores of the second reader; {alignment.Scores} are expected.")).ToList();
        return new StackWeights
        {
            Heads = [.. TicketHeads.Tasks.Select((task, index) => FitHead(task, index, unseen, scores, alignment, heads, reader.Use))],
            Tickets = unseen.Count,
        };
    }

    private static StackedHead FitHead(string task, int head, IReadOnlyList<TicketPrediction> unseen, List<float[]> scores, ReaderAlignment alignment, TicketHeads heads, ReaderUse use)
    {
        // Folds may lack rare classes: their tickets are left out, as in the calibration of the linear heads.
        var labels = new LabelSet(task, heads.Manifest.Heads[head].Labels);
        var rows = Enumerable.Range(0, unseen.Count).Where(row => HeadOf(unseen[row], head).Labels.Names.SequenceEqual(labels.Names)).ToList();
        int[] classes = [.. rows.Select(row => labels.TryGetIndex(Truth(unseen[row], head), out var index) ? index : -1)];
        var linear = rows.ConvertAll(row => HeadOf(unseen[row], head).Ranked.OrderBy(static label => label.Index).Select(static label => label.Score).ToArray());
        var second = rows.ConvertAll(row => alignment.LogProbabilities(head, scores[row]));
        var weights = use == ReaderUse.Both ? Weights : [1];
        var linearWeight = use == ReaderUse.Both ? 1 : 0;
        StackedHead? best = null;
        var leastLoss = double.PositiveInfinity;
        foreach (var weight in weights)
        {
            var margins = linear.Select((row, index) => row.Select((margin, k) => (linearWeight * margin) + (weight * second[index][k])).ToArray()).ToArray();
            var calibration = CalibrationFit.Of(margins, classes, prudence: 1).Calibration;
            var loss = LogLoss(margins, classes, calibration);
            if (loss < leastLoss)
            {
                (best, leastLoss) = (new StackedHead(task, linearWeight, weight, calibration), loss);
            }
        }

        return best!;
    }

    private static double LogLoss(float[][] margins, int[] classes, MarginCalibration calibration)
    {
        var loss = 0.0;
        var probabilities = new float[margins[0].Length];
        for (var row = 0; row < margins.Length; row++)
        {
            if (classes[row] >= 0)
            {
                calibration.Apply(margins[row], probabilities);
                loss -= Math.Log(probabilities[classes[row]] + 1e-12);
            }
        }

        return loss;
    }

    private static Prediction HeadOf(TicketPrediction prediction, int head) => head switch
    {
        0 => prediction.Heads.Cause,
        1 => prediction.Heads.Business,
        _ => prediction.Heads.Urgency,
    };

    private static string Truth(TicketPrediction prediction, int head) => head switch
    {
        0 => prediction.Ticket.Cause,
        1 => prediction.Ticket.Business,
        _ => prediction.Ticket.Urgency.ToString(),
    };
}
