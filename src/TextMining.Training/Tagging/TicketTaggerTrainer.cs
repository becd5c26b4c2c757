using TextMining.Entities;
using TextMining.Segmentation;
using TextMining.Training.Corpora;
using TextMining.Training.Urgency;
using TextMining.Urgency;

namespace TextMining.Training.Tagging;

/// <summary>Labelled tickets → the ticket tagger: heads, urgency combiner, review thresholds.</summary>
/// <remarks>The same tickets, parts, options and segmenter give the same model, byte for byte, on one machine.</remarks>
public sealed class TicketTaggerTrainer
{
    private readonly TicketTaggerTrainerOptions _options;
    private readonly TicketHeadsTrainer _heads;

    /// <summary>Creates a trainer.</summary>
    /// <param name="options">How to train.</param>
    /// <param name="segmenterModel">Cuts words.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public TicketTaggerTrainer(TicketTaggerTrainerOptions options, SegmenterModel segmenterModel)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(segmenterModel);
        options.Validate();
        _options = options;
        _heads = new TicketHeadsTrainer(options.Heads, segmenterModel);
    }

    /// <summary>Trains a tagger.</summary>
    /// <param name="tickets">Labelled tickets; tickets of one situation stay in one fold.</param>
    /// <param name="parts">The readable files; the combiner in it is replaced by the one that is learnt.</param>
    /// <param name="cancellationToken">Stops the training between folds and epochs.</param>
    /// <exception cref="TrainingDataException">A fold's tickets have fewer than two labels of a kind.</exception>
    /// <exception cref="TextMiningException">One of the parts is malformed.</exception>
    public TicketTaggerModel Train(IReadOnlyList<LabelledTicket> tickets, TicketTaggerParts parts, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tickets);
        ArgumentNullException.ThrowIfNull(parts);
        var rules = UrgencyRules.Load(new MemoryStream(parts.UrgencyRules.ToArray(), writable: false));
        var unseen = _heads.PredictOutOfFold(tickets, _options.Urgency.Folds, _options.Urgency.Seed, cancellationToken);
        var combiner = new UrgencyCombinerTrainer(_options.Urgency, rules, new EntityExtractor()).Train(unseen, cancellationToken);
        using var combinerFile = new MemoryStream();
        combiner.Save(combinerFile);
        return new TicketTaggerModel(
            _heads.Train(tickets, cancellationToken),
            parts with { UrgencyCombiner = combinerFile.ToArray() },
            ReviewTuner.Tune(unseen, _options));
    }
}
