using TextMining.Review;

namespace TextMining.Training.Tagging;

/// <summary>Chooses the thresholds of automatic tagging on a risk–coverage curve of tickets that the model had not seen.</summary>
internal static class ReviewTuner
{
    private const int Candidates = 3;

    /// <summary>The least thresholds at which the wanted error rates hold.</summary>
    /// <param name="predictions">Out-of-fold predictions.</param>
    /// <param name="options">The wanted error rates.</param>
    public static ReviewPolicy Tune(IReadOnlyList<TicketPrediction> predictions, TicketTaggerTrainerOptions options)
    {
        var byProbability = predictions.OrderByDescending(prediction => prediction.Heads.Cause.Best.Probability).ToList();
        var auto = Longest(byProbability, IsRight, options.AutoError);
        var rest = byProbability.Skip(auto).ToList();
        var suggest = Longest(rest, IsAmongCandidates, options.SuggestError);
        var familiar = predictions.Select(prediction => prediction.Heads.KnownFeatures).Order().ElementAt((int)(predictions.Count * options.UnfamiliarShare));
        var autoAt = auto == 0 ? 1 : byProbability[auto - 1].Heads.Cause.Best.Probability;
        return new ReviewPolicy
        {
            AutoAt = Round(autoAt),
            SuggestAt = Round(suggest == 0 ? autoAt : rest[suggest - 1].Heads.Cause.Best.Probability),
            FamiliarFrom = Math.Max(1, familiar),
            AutoCoverage = Share(auto, predictions.Count),
            AutoError = Share(byProbability.Take(auto).Count(prediction => !IsRight(prediction)), auto),
            SuggestCoverage = Share(suggest, predictions.Count),
            SuggestError = Share(rest.Take(suggest).Count(prediction => !IsAmongCandidates(prediction)), suggest),
            Tickets = predictions.Count,
        };
    }

    /// <summary>The longest head of the list whose share of wrong ones is at most <paramref name="error"/>.</summary>
    private static int Longest(List<TicketPrediction> ranked, Func<TicketPrediction, bool> isRight, double error)
    {
        var (wrong, longest) = (0, 0);
        for (var i = 0; i < ranked.Count; i++)
        {
            wrong += isRight(ranked[i]) ? 0 : 1;
            longest = wrong <= error * (i + 1) ? i + 1 : longest;
        }

        return longest;
    }

    private static bool IsRight(TicketPrediction prediction) => prediction.Heads.Cause.Best.Label == prediction.Ticket.Cause;

    private static bool IsAmongCandidates(TicketPrediction prediction) =>
        prediction.Heads.Cause.Ranked.Take(Candidates).Any(label => label.Label == prediction.Ticket.Cause);

    private static double Share(int part, int whole) => whole == 0 ? 0 : Math.Round((double)part / whole, 4);

    private static double Round(double probability) => Math.Round(probability, 4);
}
