using System.Text;
using TextMining.Entities;
using TextMining.Training.Corpora;
using TextMining.Urgency;

namespace TextMining.Training.Urgency;

/// <summary>Learns the urgency combiner: what the heads say of tickets that they have not seen, and what the rules find, against the labels.</summary>
/// <remarks>Multinomial logistic regression by stochastic gradient descent with AdaGrad's steps (Duchi, Hazan, Singer, 2011). Deterministic for a seed. Not thread-safe.</remarks>
public sealed class UrgencyCombinerTrainer
{
    private readonly UrgencyCombinerOptions _options;
    private readonly ClassifierTrainer _heads;
    private readonly UrgencyRules _rules;
    private readonly EntityExtractor _extractor;

    /// <summary>Creates a trainer.</summary>
    /// <param name="options">How to train.</param>
    /// <param name="heads">What trains the heads of each fold.</param>
    /// <param name="rules">The rules that the combiner will stand beside.</param>
    /// <param name="extractor">What finds the entities that the rules read.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public UrgencyCombinerTrainer(UrgencyCombinerOptions options, ClassifierTrainer heads, UrgencyRules rules, EntityExtractor extractor)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(heads);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(extractor);
        options.Validate();
        (_options, _heads, _rules, _extractor) = (options, heads, rules, extractor);
    }

    /// <summary>Trains a combiner.</summary>
    /// <param name="tickets">Labelled tickets; those of one situation stay in one fold.</param>
    /// <param name="cancellationToken">Stops the training between folds and epochs.</param>
    /// <exception cref="ArgumentNullException"><paramref name="tickets"/> is null.</exception>
    /// <exception cref="TrainingDataException">A fold's tickets have fewer than two labels of a kind.</exception>
    public UrgencyCombiner Train(IReadOnlyList<LabelledTicket> tickets, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tickets);
        var examples = new List<UrgencyExample>(tickets.Count);
        for (var fold = 0; fold < _options.Folds; fold++)
        {
            var heads = UrgencyHeads.Train(_heads, [.. tickets.Where(ticket => FoldOf(ticket) != fold)], cancellationToken);
            examples.AddRange(tickets.Where(ticket => FoldOf(ticket) == fold).Select(ticket => Example(ticket, heads)));
        }

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

    private UrgencyExample Example(LabelledTicket ticket, UrgencyHeads heads)
    {
        var reading = _rules.Evaluate(ticket.Text, _extractor.Extract(ticket.Text), TicketFacts.None);
        var features = new List<(UrgencyFeature Feature, double Value)>();
        UrgencyEvidence.Collect(reading, heads.Urgency.Predict(ticket.Text), heads.Cause.Predict(ticket.Text), heads.Business.Predict(ticket.Text), features);
        return new UrgencyExample(features, ticket.Urgency, reading.Floor);
    }

    /// <summary>By the situation's name, so that the folds do not depend on the order of tickets (FNV-1a).</summary>
    private int FoldOf(LabelledTicket ticket)
    {
        var hash = 2166136261u;
        foreach (var value in Encoding.UTF8.GetBytes(ticket.Situation))
        {
            hash = (hash ^ value) * 16777619u;
        }

        return (int)((hash ^ (uint)_options.Seed) % (uint)_options.Folds);
    }
}
