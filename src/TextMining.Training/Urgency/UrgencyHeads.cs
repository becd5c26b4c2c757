using TextMining.Classification;
using TextMining.Training.Corpora;

namespace TextMining.Training.Urgency;

/// <summary>The three classifiers whose probabilities the combiner reads.</summary>
/// <param name="Urgency">Over U1 to U4.</param>
/// <param name="Cause">Over the codes of causes.</param>
/// <param name="Business">Over the codes of business types.</param>
public sealed record UrgencyHeads(Classifier Urgency, Classifier Cause, Classifier Business)
{
    /// <summary>Trains the heads.</summary>
    /// <param name="trainer">What trains each of them.</param>
    /// <param name="tickets">Labelled tickets.</param>
    /// <param name="cancellationToken">Stops the training.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="TrainingDataException">The tickets have fewer than two labels of a kind.</exception>
    public static UrgencyHeads Train(ClassifierTrainer trainer, IReadOnlyList<LabelledTicket> tickets, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(trainer);
        ArgumentNullException.ThrowIfNull(tickets);
        string[] texts = [.. tickets.Select(ticket => ticket.Text)];
        return new UrgencyHeads(
            trainer.Train("urgency", texts, [.. tickets.Select(ticket => ticket.Urgency.ToString())], cancellationToken),
            trainer.Train("cause", texts, [.. tickets.Select(ticket => ticket.Cause)], cancellationToken),
            trainer.Train("business", texts, [.. tickets.Select(ticket => ticket.Business)], cancellationToken));
    }
}
