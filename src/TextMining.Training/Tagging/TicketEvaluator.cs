using TextMining.Classification;
using TextMining.Review;
using TextMining.Training.Calibration;
using TextMining.Training.Evaluations;
using TextMining.Training.Urgency;
using TextMining.Urgency;

namespace TextMining.Training.Tagging;

/// <summary>Measures ticket taggers. Stateless; may be used from any thread.</summary>
public static class TicketEvaluator
{
    private const int Suggestions = 3;

    /// <summary>Tags every ticket as in use and compares.</summary>
    /// <param name="tagger">What is measured.</param>
    /// <param name="tickets">Labelled tickets, none of them seen in training.</param>
    /// <exception cref="ArgumentException">A level of urgency is none of U1 to U4.</exception>
    public static TicketEvaluation Evaluate(TicketTagger tagger, IReadOnlyList<GoldTicket> tickets)
    {
        ArgumentNullException.ThrowIfNull(tagger);
        ArgumentNullException.ThrowIfNull(tickets);
        var tagged = tickets.Select(gold => (Gold: gold, Tags: tagger.Tag(gold.Ticket))).ToList();
        var (urgency, secondary) = (new UrgencyMeasure(), new SecondaryMeasure());
        foreach (var (gold, tags) in tagged)
        {
            if (gold.Urgency.Count > 0)
            {
                urgency.Add(Level(gold.Urgency, tags.Urgency.Level), tags.Urgency.Level, gold.Traits);
            }

            if (gold.Secondary is { } labelled)
            {
                secondary.Add(gold.Cause, labelled, [.. tags.Secondary.Select(static label => label.Label)]);
            }
        }

        return new TicketEvaluation
        {
            Count = tagged.Count,
            Cause = Compare(tagger.Model.Heads.Manifest.Heads[0].Labels, "cause", tagged, static row => row.Gold.Cause, static row => row.Tags.Cause),
            Business = Compare(tagger.Model.Heads.Manifest.Heads[1].Labels, "business", tagged, static row => row.Gold.Business, static row => row.Tags.Business),
            Urgency = urgency,
            Secondary = secondary,
            Review = ByReview(tagged),
        };
    }

    /// <summary>A decision that is right by any label counts as that label.</summary>
    private static string Truth(IReadOnlyList<string> labels, string decided) => labels.Contains(decided) ? decided : labels[0];

    private static UrgencyLevel Level(IReadOnlyList<string> labels, UrgencyLevel decided) =>
        Enum.TryParse<UrgencyLevel>(Truth(labels, decided.ToString()), out var level) && Enum.IsDefined(level)
            ? level
            : throw new ArgumentException($"The urgency '{labels[0]}' is none of U1 to U4.", nameof(labels));

    private static Evaluation Compare(
        IReadOnlyList<string> known,
        string task,
        List<(GoldTicket Gold, TicketTags Tags)> tagged,
        Func<(GoldTicket Gold, TicketTags Tags), IReadOnlyList<string>> labels,
        Func<(GoldTicket Gold, TicketTags Tags), Prediction> prediction)
    {
        var rows = tagged.Where(row => labels(row).Count > 0).Select(row => (Truth: Truth(labels(row), prediction(row).Best.Label), Prediction: prediction(row))).ToList();
        List<string> names = [.. known];
        names.AddRange(rows.Select(static row => row.Truth).Where(label => !known.Contains(label)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        var calibration = new CalibrationError();
        foreach (var (truth, predicted) in rows)
        {
            calibration.Add(predicted.Best.Probability, predicted.Best.Label == truth);
        }

        return new Evaluation(
            task,
            names,
            [.. rows.Select(row => names.IndexOf(row.Truth))],
            [.. rows.Select(static row => row.Prediction.Best.Index)],
            [.. rows.Select(static row => Rank(row.Prediction, row.Truth))],
            [.. rows.Select(static row => row.Prediction.Best.Probability)],
            calibration);
    }

    private static int Rank(Prediction prediction, string truth)
    {
        var rank = prediction.Ranked.ToList().FindIndex(label => label.Label == truth);
        return rank < 0 ? int.MaxValue : rank;
    }

    private static Dictionary<ReviewLevel, (int Count, int Right, int AmongThree)> ByReview(List<(GoldTicket Gold, TicketTags Tags)> tagged) =>
        Enum.GetValues<ReviewLevel>().ToDictionary(
            static level => level,
            level =>
            {
                var rows = tagged.Where(row => row.Tags.Review.Level == level && row.Gold.Cause.Count > 0).ToList();
                return (
                    rows.Count,
                    rows.Count(static row => row.Gold.Cause.Contains(row.Tags.Cause.Best.Label)),
                    rows.Count(static row => row.Tags.Cause.Ranked.Take(Suggestions).Any(label => row.Gold.Cause.Contains(label.Label))));
            });
}
