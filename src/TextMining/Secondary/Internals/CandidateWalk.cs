using System.Buffers;
using TextMining.Classification;

namespace TextMining.Secondary.Internals;

/// <summary>Goes over the candidates of a text whose features were read just before; reading for training and deciding both go through here.</summary>
internal static class CandidateWalk
{
    private const int CausesOnStack = 256;

    public delegate void Visitor<TState>(int best, int candidate, ReadOnlySpan<float> evidence, ref TState state);

    public static void Visit<TState>(LinearModel model, ActiveFeatures features, ReadOnlySpan<char> text, Prediction cause, Visitor<TState> visit, ref TState state)
    {
        Span<byte> clauseOf = stackalloc byte[Math.Min(text.Length, ClauseMap.MostUnits)];
        var clauses = ClauseMap.Of(text, clauseOf);
        if (clauses.Count == 0)
        {
            return;
        }

        var causes = cause.Labels.Count;
        Span<float> whole = causes <= CausesOnStack ? stackalloc float[causes] : new float[causes];
        Span<float> probabilities = causes <= CausesOnStack ? stackalloc float[causes] : new float[causes];
        foreach (var label in cause.Ranked)
        {
            (whole[label.Index], probabilities[label.Index]) = (label.Score, label.Probability);
        }

        var room = ArrayPool<float>.Shared.Rent(ClauseScores.RoomFor(model, causes, clauses.Count));
        try
        {
            var scores = ClauseScores.Of(model, features, clauses, causes, room);
            Span<int> spans = causes <= CausesOnStack ? stackalloc int[causes] : new int[causes];
            Span<float> margins = causes <= CausesOnStack ? stackalloc float[causes] : new float[causes];
            scores.BestSpans(spans, margins);
            Span<float> evidence = stackalloc float[SecondaryEvidence.Names.Count];
            for (var candidate = 0; candidate < causes; candidate++)
            {
                if (candidate != cause.Best.Index && Math.Max(margins[candidate], whole[candidate]) >= SecondaryEvidence.LeastMargin)
                {
                    SecondaryEvidence.Collect(scores, clauses, whole, cause, candidate, spans[candidate], probabilities[candidate], text.Length, evidence);
                    visit(cause.Best.Index, candidate, evidence, ref state);
                }
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(room);
        }
    }
}
