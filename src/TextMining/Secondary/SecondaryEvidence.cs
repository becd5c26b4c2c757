using TextMining.Classification;
using TextMining.Secondary.Internals;

namespace TextMining.Secondary;

/// <summary>What the decision on further causes looks at.</summary>
public static class SecondaryEvidence
{
    /// <summary>The names of the evidence, in order. They name the weights in a model file.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "bias",
        // The whole text: the candidate's margin and probability, and those of the likeliest cause.
        "margin", "log-probability", "best-margin", "best-probability",
        // The clause, or two neighbours, that speaks most for the candidate.
        "clause-margin", "clause-lead", "clause-over-best", "clause-is-its-own", "clause-position", "clause-added",
        // The rest of the text: does the likeliest cause stand there?
        "best-elsewhere", "own-clauses", "clauses", "length", "same-family",
        // How often the two are found together in training; filled in by the decision.
        "pair-prior",
    ];

    /// <summary>The place of the pair's prior.</summary>
    public static int PairPrior => 16;

    /// <summary>Causes below this margin in the whole and in every clause are no candidates.</summary>
    internal const float LeastMargin = -0.6f;

    /// <summary>The evidence for one candidate.</summary>
    /// <param name="scores">The clauses.</param>
    /// <param name="clauses">Where they lie.</param>
    /// <param name="whole">Margins of the whole text (shape: causes).</param>
    /// <param name="cause">What the cause head says of the whole text.</param>
    /// <param name="candidate">The index of the candidate.</param>
    /// <param name="span">The span that speaks most for it.</param>
    /// <param name="probability">Its probability.</param>
    /// <param name="length">Code units of the text.</param>
    /// <param name="evidence">Receives the values (shape: as many as names).</param>
    internal static void Collect(
        in ClauseScores scores, in ClauseMap clauses, ReadOnlySpan<float> whole, Prediction cause, int candidate, int span, float probability, int length, Span<float> evidence)
    {
        var best = cause.Best.Index;
        var margin = scores[span][candidate];
        var (elsewhere, own, lead) = (-1.5f, 0, scores.Lead(span, candidate));
        for (var other = 0; other < scores.Clauses; other++)
        {
            own += scores.Lead(other, candidate) > 0 ? 1 : 0;
            elsewhere = other < scores.First(span) || other > scores.Last(span) ? Math.Max(elsewhere, scores[other][best]) : elsewhere;
        }

        evidence[0] = 1;
        evidence[1] = whole[candidate];
        evidence[2] = MathF.Log(MathF.Max(probability, 1e-4f)) / 3;
        evidence[3] = cause.Best.Score;
        evidence[4] = cause.Best.Probability;
        evidence[5] = margin;
        evidence[6] = lead;
        evidence[7] = margin - scores[span][best];
        evidence[8] = lead > 0 ? 1 : 0;
        evidence[9] = (float)scores.First(span) / scores.Clauses;
        evidence[10] = (clauses.Added >> scores.First(span)) & 1;
        evidence[11] = elsewhere;
        evidence[12] = (float)own / scores.Clauses;
        evidence[13] = MathF.Log(scores.Clauses);
        evidence[14] = MathF.Log(length) / 3;
        evidence[15] = IsOneFamily(cause.Labels[best], cause.Labels[candidate]) ? 1 : 0;
        evidence[16] = 0;
    }

    private static bool IsOneFamily(string first, string second)
    {
        var end = first.IndexOf('.', StringComparison.Ordinal) + 1;
        return end > 0 && second.AsSpan().StartsWith(first.AsSpan(0, end), StringComparison.Ordinal);
    }
}
