using TextMining.Features;
using TextMining.Segmentation;

namespace TextMining.Classification;

/// <summary>
/// Splits the margins of a <see cref="LinearModel"/> over the text. A feature's share is divided evenly among its occurrences,
/// an occurrence's among its code units, and these are added up by token, so nothing is lost and nothing counted twice.
/// </summary>
/// <remarks>Stateless; may be used from any thread.</remarks>
public static class LinearExplainer
{
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
        var tokens = new List<Token>();
        var occurrences = new List<FeatureOccurrence>();
        model.Featurizer.Extract(text, tokens, occurrences);
        var counts = Count(model, occurrences);
        var scales = Scales(model, counts);
        var units = new double[text.Length];
        foreach (var occurrence in occurrences)
        {
            var column = model.Vocabulary.Find(occurrence.Key);
            if (column < 0)
            {
                continue;
            }

            var weight = model.Weights[column, lane] - (rival < 0 ? 0 : model.Weights[column, rival]);
            var value = LinearModel.Frequency(counts[column]) * model.Factors[column] * scales[model.Vocabulary.BlockOf(column)];
            var share = (double)value * weight / counts[column] / occurrence.Length;
            for (var i = occurrence.Start; i < occurrence.Start + occurrence.Length; i++)
            {
                units[i] += share;
            }
        }

        return new Explanation(model.Bias[lane] - (rival < 0 ? 0 : model.Bias[rival]), Spans(units, tokens));
    }

    private static Dictionary<int, int> Count(LinearModel model, List<FeatureOccurrence> occurrences)
    {
        var counts = new Dictionary<int, int>();
        foreach (var occurrence in occurrences)
        {
            var column = model.Vocabulary.Find(occurrence.Key);
            if (column >= 0)
            {
                counts[column] = counts.GetValueOrDefault(column) + 1;
            }
        }

        return counts;
    }

    /// <summary>Per block: what its values are multiplied by, so that the whole vector has length 1.</summary>
    private static float[] Scales(LinearModel model, Dictionary<int, int> counts)
    {
        var options = model.Featurizer.Options;
        var squares = new float[options.Blocks.Count];
        foreach (var (column, count) in counts)
        {
            var value = LinearModel.Frequency(count) * model.Factors[column];
            squares[model.Vocabulary.BlockOf(column)] += value * value;
        }

        var scales = new float[squares.Length];
        var total = 0f;
        for (var block = 0; block < squares.Length; block++)
        {
            if (squares[block] > 0)
            {
                scales[block] = options.Blocks[block].Weight * LinearModel.BlockScale(squares[block], options.BlockEvenness);
                total += squares[block] * scales[block] * scales[block];
            }
        }

        return total > 0 ? Array.ConvertAll(scales, scale => scale / MathF.Sqrt(total)) : scales;
    }

    private static List<Evidence> Spans(double[] units, List<Token> tokens)
    {
        if (tokens.Count == 0)
        {
            tokens.AddRange(Enumerable.Range(0, units.Length).Select(static i => new Token(i, 1)));
        }

        var spans = new List<Evidence>();
        foreach (var token in tokens)
        {
            var sum = 0.0;
            for (var i = token.Start; i < token.End; i++)
            {
                sum += units[i];
            }

            if (sum != 0)
            {
                spans.Add(new Evidence(token.Start, token.Length, sum));
            }
        }

        return spans;
    }
}
