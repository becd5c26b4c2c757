using TextMining.Classification;
using TextMining.Entities;
using TextMining.Segmentation;
using TextMining.Training.Corpora;
using TextMining.Training.Secondary;
using TextMining.Training.Urgency;
using TextMining.Urgency;

namespace TextMining.Training.Tagging;

/// <summary>Labelled tickets → the ticket tagger: heads, urgency combiner, further causes, review thresholds.</summary>
/// <remarks>The same tickets, parts, options and segmenter give the same model, byte for byte, on one machine. Immutable; may be used from several threads.</remarks>
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
    public TicketTaggerModel Train(IReadOnlyList<LabelledTicket> tickets, TicketTaggerParts parts, CancellationToken cancellationToken = default) =>
        Run(tickets, parts, reader: null, cancellationToken);

    /// <summary>Trains a tagger whose heads are stacked with a second reader; the urgency combiner and the thresholds are learnt on the joined predictions.</summary>
    /// <param name="tickets">Labelled tickets; tickets of one situation stay in one fold.</param>
    /// <param name="parts">The readable files; the combiner in it is replaced by the one that is learnt.</param>
    /// <param name="reader">The second reader, with scores of all these tickets.</param>
    /// <param name="cancellationToken">Stops the training between folds and epochs.</param>
    /// <exception cref="TrainingDataException">A fold's tickets have fewer than two labels of a kind, or a ticket has no scores of the reader.</exception>
    /// <exception cref="ModelFormatException">The reader lacks a task or class.</exception>
    /// <exception cref="TextMiningException">One of the parts is malformed.</exception>
    public TicketTaggerModel Train(IReadOnlyList<LabelledTicket> tickets, TicketTaggerParts parts, UnseenReaderScores reader, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Run(tickets, parts, reader, cancellationToken);
    }

    private TicketTaggerModel Run(IReadOnlyList<LabelledTicket> tickets, TicketTaggerParts parts, UnseenReaderScores? reader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tickets);
        ArgumentNullException.ThrowIfNull(parts);
        var rules = UrgencyRules.Load(new MemoryStream(parts.UrgencyRules.ToArray(), writable: false));
        var unseen = _heads.PredictOutOfFold(tickets, _options.Urgency.Folds, _options.Urgency.Seed, cancellationToken);
        var heads = _heads.Train(tickets, cancellationToken);
        StackedReader? stacked = null;
        if (reader is not null)
        {
            stacked = new StackedReader(reader.Reader, HeadStackTrainer.Fit(unseen, reader, heads), heads);
            unseen = [.. unseen.Select(prediction => prediction with { Heads = stacked.Combine(prediction.Heads, reader.Scores[prediction.Ticket.Id]) })];
        }

        var combiner = new UrgencyCombinerTrainer(_options.Urgency, rules, new EntityExtractor()).Train(unseen, cancellationToken);
        using var combinerFile = new MemoryStream();
        combiner.Save(combinerFile);
        var learnt = parts with { UrgencyCombiner = combinerFile.ToArray() };
        var review = ReviewTuner.Tune(unseen, _options);
        var foldOf = unseen.Select(row => SituationFolds.Of(row.Ticket.Situation, _options.Urgency.Folds, _options.Urgency.Seed)).ToArray();
        var model = stacked is null ? new TicketTaggerModel(heads, learnt, review) : new TicketTaggerModel(heads, learnt, review, stacked);
        return new SecondaryTrainer(_options.Secondary).Train(unseen, foldOf, cancellationToken) is { } secondary ? model.WithSecondary(secondary) : model;
    }
}
