using TextMining.Segmentation;

namespace TextMining.Classification;

/// <summary>
/// Splits the margins of a <see cref="LinearModel"/> over the text. A feature's share is divided evenly among its occurrences,
/// an occurrence's among its code units, and these are added up by token, so nothing is lost and nothing counted twice.
/// </summary>
/// <remarks>Stateless; may be used from any thread.</remarks>
public static class LinearExplainer
{
    private const int LanesOnStack = 512;
    private const int FeaturesOnStack = 512;

    /// <summary>Explains one margin.</summary>
    /// <param name="model">The model.</param>
    /// <param name="text">The text, as received.</param>
    /// <param name="lane">The lane of the class.</param>
    /// <exception cref="ArgumentOutOfRangeException">The model has no such lane.</exception>
    public static Explanation Explain(LinearModel model, string text, int lane) => Explain(model, text, lane, rival: -1);

    /// <summary>Explains why one class leads another: the difference of their margins.</summary>
    /// <param name="model">The model.</param>
    /// <param name="text">The text, as received.</param>
    /// <param name="lane">The lane of the class that is explained.</param>
    /// <param name="rival">The lane of the class that it is compared with.</param>
    /// <exception cref="ArgumentOutOfRangeException">The model has no such lane.</exception>
    public static Explanation ExplainLead(LinearModel model, string text, int lane, int rival)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rival);
        return Explain(model, text, lane, rival);
    }

    private static Explanation Explain(LinearModel model, string text, int lane, int rival)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(lane);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(Math.Max(lane, rival), model.Lanes);
        var features = model.Read(text);
        model.ScoreActive(features, model.Lanes <= LanesOnStack ? stackalloc float[model.Lanes] : new float[model.Lanes]);
        var explanation = Explain(model, features, text.Length, lane, rival);
        model.Release(features);
        return explanation;
    }

    /// <summary>Explains a text whose features were scored just before.</summary>
    internal static Explanation Explain(LinearModel model, ActiveFeatures features, int length, int lane, int rival)
    {
        var units = features.ClearUnits(length);
        var columns = features.Columns;
        var shares = columns.Length <= FeaturesOnStack ? stackalloc double[columns.Length] : new double[columns.Length];
        Shares(model, features, lane, rival, shares);
        var occurrences = features.Occurrences;
        var places = features.Places;
        for (var i = 0; i < occurrences.Length; i++)
        {
            if (places[i] < 0)
            {
                continue;
            }

            var share = shares[places[i]] / occurrences[i].Length;
            foreach (ref var unit in units.Slice(occurrences[i].Start, occurrences[i].Length))
            {
                unit += share;
            }
        }

        return new Explanation(model.Bias[lane] - (rival < 0 ? 0 : model.Bias[rival]), Spans(units, features.Tokens));
    }

    /// <summary>Per active feature: what one occurrence of it adds to the margin.</summary>
    private static void Shares(LinearModel model, ActiveFeatures features, int lane, int rival, Span<double> shares)
    {
        var columns = features.Columns;
        var counts = features.Counts;
        var length = MathF.Sqrt(features.SquaredLength);
        var (scale, start, end) = (0f, 0, 0);
        for (var i = 0; i < columns.Length; i++)
        {
            // Features of a block lie together, in the text and in the vocabulary.
            if (columns[i] >= end || columns[i] < start)
            {
                start = model.Vocabulary.BlockStart(columns[i]);
                end = model.Vocabulary.BlockEnd(columns[i]);
                scale = features.BlockScales[model.Vocabulary.BlockOf(columns[i])] / length;
            }

            var value = LinearModel.Frequency(counts[i]) * model.Factor(columns[i]) * scale;
            shares[i] = (double)value * model.Weight(columns[i], lane, rival) / counts[i];
        }
    }

    private static Evidence[] Spans(ReadOnlySpan<double> units, List<Token> tokens)
    {
        if (tokens.Count == 0)
        {
            tokens.AddRange(Enumerable.Range(0, units.Length).Select(static i => new Token(i, 1)));
        }

        var spans = new Evidence[tokens.Count];
        var count = 0;
        foreach (var token in tokens)
        {
            var sum = 0.0;
            for (var i = token.Start; i < token.End; i++)
            {
                sum += units[i];
            }

            if (sum != 0)
            {
                spans[count++] = new Evidence(token.Start, token.Length, sum);
            }
        }

        return count == spans.Length ? spans : spans[..count];
    }
}
