using TextMining.Entities;
using TextMining.Training.Tagging;
using TextMining.Urgency;

namespace TextMining.Training.Urgency;

/// <summary>Learns the urgency combiner: what the heads say of tickets that they have not seen, and what the rules find, against the labels.</summary>
/// <remarks>Multinomial logistic regression by stochastic gradient descent with AdaGrad's steps (Duchi, Hazan, Singer, 2011). Deterministic for a seed. Not thread-safe.</remarks>
public sealed class UrgencyCombinerTrainer
{
    private readonly UrgencyCombinerOptions _options;
    private readonly UrgencyRules _rules;
    private readonly EntityExtractor _extractor;

    /// <summary>Creates a trainer.</summary>
    /// <param name="options">How to train.</param>
    /// <param name="rules">The rules that the combiner will stand beside.</param>
    /// <param name="extractor">What finds the entities that the rules read.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public UrgencyCombinerTrainer(UrgencyCombinerOptions options, UrgencyRules rules, EntityExtractor extractor)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(extractor);
        options.Validate();
        (_options, _rules, _extractor) = (options, rules, extractor);
    }

    /// <summary>Trains a combiner.</summary>
    /// <param name="predictions">Labelled tickets with what heads say of them that have not seen them.</param>
    /// <param name="cancellationToken">Stops the training between epochs.</param>
    /// <exception cref="ArgumentNullException"><paramref name="predictions"/> is null.</exception>
    public UrgencyCombiner Train(IReadOnlyList<TicketPrediction> predictions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(predictions);
        List<UrgencyExample> examples = [.. predictions.Select(Example)];
        var solver = new LogisticSolver(_options);
        var weights = solver.Solve(examples, cancellationToken);
        return new UrgencyCombiner(weights, Threshold(examples, cancellationToken), _rules.Revision);
    }

    /// <summary>The threshold of U1, from probabilities that were learnt without the ticket that they are of: two halves, each judged by the other's weights.</summary>
    private double Threshold(List<UrgencyExample> examples, CancellationToken cancellationToken)
    {
        var critical = new List<double>();
        for (var half = 0; half < 2; half++)
        {
            var solver = new LogisticSolver(_options);
            var weights = solver.Solve([.. examples.Where((_, index) => index % 2 != half)], cancellationToken);
            critical.AddRange(examples
                .Where((example, index) => index % 2 == half && example.Level == UrgencyLevel.U1)
                .Select(example => example.Floor == UrgencyLevel.U1 ? 1 : LogisticSolver.Probabilities(weights, example.Features)[0]));
        }

        critical.Sort();
        var missed = (int)Math.Floor(critical.Count * (1 - _options.WantedRecall));
        return critical.Count == 0 ? 0.5 : Math.Clamp(Math.Round(critical[missed] - 0.0005, 3), 0.001, 1);
    }

    private UrgencyExample Example(TicketPrediction prediction)
    {
        var (ticket, heads) = (prediction.Ticket, prediction.Heads);
        var reading = _rules.Settle(_rules.Evaluate(ticket.Text, _extractor.Extract(ticket.Text), TicketFacts.None), heads.Cause);
        var features = new List<(UrgencyFeature Feature, double Value)>();
        UrgencyEvidence.Collect(reading, heads.Urgency, heads.Cause, heads.Business, features);
        return new UrgencyExample(features, ticket.Urgency, reading.Floor);
    }
}
