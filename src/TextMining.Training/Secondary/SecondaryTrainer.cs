using TextMining.Classification;
using TextMining.Secondary;
using TextMining.Training.Tagging;
using TextMining.Training.Urgency;

namespace TextMining.Training.Secondary;

/// <summary>
/// Learns which further causes a ticket holds, from what heads say of tickets that they have not seen. The threshold is chosen on
/// probabilities that were learnt without the situation of the ticket that they are of.
/// </summary>
/// <remarks>Immutable; may be used from several threads. Nothing in it is random.</remarks>
public sealed class SecondaryTrainer
{
    private const double BoundChance = 0.1;

    /// <summary>With fewer labels nothing can be said of a precision.</summary>
    private const int FewestLabels = 20;

    /// <summary>A threshold that no probability reaches.</summary>
    private const double Never = 2;

    private readonly SecondaryTrainerOptions _options;

    /// <summary>Creates a trainer.</summary>
    /// <param name="options">How to train.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public SecondaryTrainer(SecondaryTrainerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        _options = options;
    }

    /// <summary>Trains a decision.</summary>
    /// <param name="predictions">Labelled tickets with what heads say of them that have not seen them.</param>
    /// <param name="folds">The fold of each ticket (shape: as many as predictions); tickets of one situation share it.</param>
    /// <param name="cancellationToken">Stops the training between folds and rounds.</param>
    /// <returns>The decision; null when there are too few labels to learn one from.</returns>
    /// <exception cref="ArgumentException">There are not as many folds as predictions.</exception>
    public SecondaryPolicy? Train(IReadOnlyList<TicketPrediction> predictions, IReadOnlyList<int> folds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(predictions);
        ArgumentNullException.ThrowIfNull(folds);
        if (folds.Count != predictions.Count)
        {
            throw new ArgumentException($"There are {predictions.Count} predictions, but {folds.Count} folds.", nameof(folds));
        }

        int[] rows = [.. Enumerable.Range(0, predictions.Count).Where(row => predictions[row].Ticket.Text.Length >= _options.MinimumLength)];
        var labelled = rows.Sum(row => predictions[row].Ticket.Secondary.Count);
        var examples = rows.Length == 0 ? [] : Examples(predictions, folds, rows);
        if (labelled < FewestLabels || examples.Count == 0)
        {
            return null;
        }

        var weights = BinaryLogistic.Solve(examples, _options.Penalty, cancellationToken);
        return new SecondaryPolicy(
            predictions[0].Heads.Cause.Labels,
            [.. weights.Select(static weight => (float)Math.Round(weight, 5))],
            Priors(predictions, rows),
            Thresholds(examples, labelled, rows.Length, cancellationToken));
    }

    private static PairPriors Priors(IReadOnlyList<TicketPrediction> predictions, IEnumerable<int> rows) =>
        PairPriors.Count(rows.Select(row => (predictions[row].Ticket.Cause, predictions[row].Ticket.Secondary)));

    private static List<SecondaryExample> Examples(IReadOnlyList<TicketPrediction> predictions, IReadOnlyList<int> folds, int[] rows)
    {
        var labels = predictions[0].Heads.Cause.Labels;
        var examples = new List<SecondaryExample>();
        foreach (var fold in rows.Select(row => folds[row]).Distinct().Order())
        {
            var table = Priors(predictions, rows.Where(row => folds[row] != fold)).Table(labels);
            foreach (var row in rows.Where(row => folds[row] == fold))
            {
                foreach (var candidate in predictions[row].Candidates)
                {
                    double[] evidence = [.. candidate.Evidence.Select(static value => (double)value)];
                    evidence[SecondaryEvidence.PairPrior] = table[candidate.Best * labels.Count + candidate.Cause];
                    examples.Add(new SecondaryExample(row, fold, evidence, predictions[row].Ticket.Secondary.Contains(labels[candidate.Cause])));
                }
            }
        }

        return examples;
    }

    /// <summary>The least threshold at which precision and its bound hold, which gives the greatest recall.</summary>
    private SecondaryThresholds Thresholds(List<SecondaryExample> examples, int labelled, int tickets, CancellationToken cancellationToken)
    {
        var scored = new List<(double Probability, bool IsRight)>();
        foreach (var fold in examples.Select(static example => example.Fold).Distinct().Order())
        {
            var weights = BinaryLogistic.Solve([.. examples.Where(example => example.Fold != fold)], _options.Penalty, cancellationToken);
            scored.AddRange(examples.Where(example => example.Fold == fold).Select(example => (BinaryLogistic.Probability(weights, example.Evidence), example.IsRight)));
        }

        scored.Sort(static (a, b) => b.Probability.CompareTo(a.Probability));
        var (right, decided, rightDecided) = (0, 0, 0);
        for (var i = 0; i < scored.Count; i++)
        {
            right += scored[i].IsRight ? 1 : 0;
            if (right >= _options.WantedPrecision * (i + 1) && BinomialBound.Lower(right, i + 1, BoundChance) >= _options.WantedBound)
            {
                (decided, rightDecided) = (i + 1, right);
            }
        }

        return new SecondaryThresholds
        {
            MinimumLength = _options.MinimumLength,
            Threshold = decided == 0 ? Never : Math.Round(scored[decided - 1].Probability - 0.00005, 4),
            Precision = decided == 0 ? double.NaN : Math.Round((double)rightDecided / decided, 4),
            PrecisionBound = decided == 0 ? double.NaN : Math.Round(BinomialBound.Lower(rightDecided, decided, BoundChance), 4),
            Recall = Math.Round((double)rightDecided / labelled, 4),
            Tickets = tickets,
            Labelled = labelled,
        };
    }
}
