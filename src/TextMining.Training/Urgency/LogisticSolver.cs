using TextMining.Urgency;

namespace TextMining.Training.Urgency;

/// <summary>Multinomial logistic regression over named features, four classes.</summary>
internal sealed class LogisticSolver(UrgencyCombinerOptions options)
{
    private const int Classes = 4;
    private const double Step = 0.2;

    public Dictionary<UrgencyFeature, float[]> Solve(IReadOnlyList<UrgencyExample> examples, CancellationToken cancellationToken)
    {
        var weights = new Dictionary<UrgencyFeature, double[]>();
        var squares = new Dictionary<UrgencyFeature, double[]>();
        foreach (var feature in examples.SelectMany(example => example.Features).Select(pair => pair.Feature))
        {
            weights.TryAdd(feature, new double[Classes]);
            squares.TryAdd(feature, new double[Classes]);
        }

        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(options.Seed);
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            random.Shuffle(order);
            foreach (var index in order)
            {
                Learn(examples[index], weights, squares, options.Penalty / examples.Count);
            }
        }

        return weights.ToDictionary(row => row.Key, row => row.Value.Select(weight => (float)Math.Round(weight, 4)).ToArray());
    }

    public static double[] Probabilities(Dictionary<UrgencyFeature, float[]> weights, List<(UrgencyFeature Feature, double Value)> features)
    {
        var scores = new double[Classes];
        foreach (var (feature, value) in features)
        {
            if (weights.TryGetValue(feature, out var row))
            {
                for (var k = 0; k < Classes; k++)
                {
                    scores[k] += row[k] * value;
                }
            }
        }

        Normalize(scores);
        return scores;
    }

    private static void Learn(UrgencyExample example, Dictionary<UrgencyFeature, double[]> weights, Dictionary<UrgencyFeature, double[]> squares, double penalty)
    {
        var scores = new double[Classes];
        foreach (var (feature, value) in example.Features)
        {
            var row = weights[feature];
            for (var k = 0; k < Classes; k++)
            {
                scores[k] += row[k] * value;
            }
        }

        Normalize(scores);
        foreach (var (feature, value) in example.Features)
        {
            var (row, square) = (weights[feature], squares[feature]);
            for (var k = 0; k < Classes; k++)
            {
                var error = scores[k] - ((int)example.Level - 1 == k ? 1 : 0);
                var gradient = (error * value) + (penalty * row[k]);
                square[k] += gradient * gradient;
                row[k] -= Step * gradient / Math.Sqrt(square[k] + 1e-6);
            }
        }
    }

    private static void Normalize(double[] scores)
    {
        var greatest = scores.Max();
        var sum = 0.0;
        for (var k = 0; k < Classes; k++)
        {
            scores[k] = Math.Exp(scores[k] - greatest);
            sum += scores[k];
        }

        for (var k = 0; k < Classes; k++)
        {
            scores[k] /= sum;
        }
    }
}
