using TextMining.Classification;
using TextMining.Secondary;
using TextMining.Segmentation;
using TextMining.Training.Corpora;

namespace TextMining.Training.Tagging;

/// <summary>Labelled tickets → the heads of the ticket tagger.</summary>
/// <remarks>Immutable; may be used from several threads. The same tickets, options and segmenter give the same heads.</remarks>
public sealed class TicketHeadsTrainer
{
    private readonly LinearTraining _training;

    /// <summary>Creates a trainer.</summary>
    /// <param name="options">How to train.</param>
    /// <param name="segmenterModel">Cuts words.</param>
    /// <exception cref="ArgumentException">An option is out of range, or the segmenter model is missing.</exception>
    public TicketHeadsTrainer(TrainerOptions options, SegmenterModel? segmenterModel)
    {
        ArgumentNullException.ThrowIfNull(options);
        _training = new LinearTraining(options, segmenterModel);
    }

    /// <summary>Trains the heads.</summary>
    /// <param name="tickets">Labelled tickets.</param>
    /// <param name="cancellationToken">Stops the training between documents and epochs.</param>
    /// <exception cref="TrainingDataException">The tickets have fewer than two labels of a kind.</exception>
    public TicketHeads Train(IReadOnlyList<LabelledTicket> tickets, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tickets);
        var (manifest, model) = _training.Run(
            TicketTaggerModel.Kind,
            [.. tickets.Select(ticket => ticket.Text)],
            [
                (TicketHeads.Tasks[0], [.. tickets.Select(ticket => ticket.Cause)]),
                (TicketHeads.Tasks[1], [.. tickets.Select(ticket => ticket.Business)]),
                (TicketHeads.Tasks[2], [.. tickets.Select(ticket => ticket.Urgency.ToString())]),
            ],
            cancellationToken);
        return new TicketHeads(manifest, model);
    }

    /// <summary>Predicts every ticket by heads that saw neither it nor another of its situation.</summary>
    /// <param name="tickets">Labelled tickets.</param>
    /// <param name="folds">Number of folds, 2 or more.</param>
    /// <param name="seed">Decides which situation lies in which fold.</param>
    /// <param name="cancellationToken">Stops the training between documents and epochs.</param>
    /// <exception cref="TrainingDataException">A fold's tickets have fewer than two labels of a kind.</exception>
    public IReadOnlyList<TicketPrediction> PredictOutOfFold(IReadOnlyList<LabelledTicket> tickets, int folds, int seed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tickets);
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        var predictions = new TicketPrediction[tickets.Count];
        int[] foldOf = [.. tickets.Select(ticket => SituationFolds.Of(ticket.Situation, folds, seed))];
        for (var fold = 0; fold < folds; fold++)
        {
            var heads = Train([.. tickets.Where((_, index) => foldOf[index] != fold)], cancellationToken);
            var reader = new SecondaryReader(heads);
            for (var i = 0; i < tickets.Count; i++)
            {
                if (foldOf[i] == fold)
                {
                    predictions[i] = new TicketPrediction(tickets[i], heads.Predict(tickets[i].Text)) { Candidates = reader.Read(tickets[i].Text) };
                }
            }
        }

        return predictions;
    }
}
