namespace TextMining.Training.Secondary;

/// <summary>Logistic regression with an L2 penalty, by Newton's method; exact for a few dozen features, and without any random order.</summary>
/// <remarks>Features are brought to unit variance for the penalty; the first one is the constant and is not penalised.</remarks>
internal static class BinaryLogistic
{
    private const int Rounds = 25;

    /// <summary>Learns weights for the features as they are given.</summary>
    /// <param name="examples">Features and answers.</param>
    /// <param name="penalty">Above 0.</param>
    /// <param name="cancellationToken">Stops between rounds.</param>
    public static double[] Solve(IReadOnlyList<SecondaryExample> examples, double penalty, CancellationToken cancellationToken)
    {
        var width = examples[0].Evidence.Length;
        var deviations = Deviations(examples, width);
        var weights = new double[width];
        for (var round = 0; round < Rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var step = Step(examples, weights, deviations, penalty);
            var length = 0.0;
            for (var i = 0; i < width; i++)
            {
                weights[i] -= step[i];
                length = Math.Max(length, Math.Abs(step[i]));
            }

            if (length < 1e-9)
            {
                break;
            }
        }

        return [.. weights.Select((weight, i) => weight / deviations[i])];
    }

    public static double Probability(double[] weights, double[] evidence)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * evidence[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    private static double[] Deviations(IReadOnlyList<SecondaryExample> examples, int width)
    {
        var deviations = new double[width];
        for (var i = 0; i < width; i++)
        {
            var mean = examples.Average(example => example.Evidence[i]);
            var variance = examples.Average(example => (example.Evidence[i] - mean) * (example.Evidence[i] - mean));
            deviations[i] = variance > 1e-12 ? Math.Sqrt(variance) : 1;
        }

        return deviations;
    }

    private static double[] Step(IReadOnlyList<SecondaryExample> examples, double[] weights, double[] deviations, double penalty)
    {
        var width = weights.Length;
        var (gradient, hessian) = (new double[width], new double[width, width]);
        var scaled = new double[width];
        foreach (var example in examples)
        {
            for (var i = 0; i < width; i++)
            {
                scaled[i] = example.Evidence[i] / deviations[i];
            }

            var probability = Probability(weights, scaled);
            var error = probability - (example.IsRight ? 1 : 0);
            var curve = probability * (1 - probability);
            for (var i = 0; i < width; i++)
            {
                gradient[i] += error * scaled[i];
                for (var j = 0; j <= i; j++)
                {
                    hessian[i, j] += curve * scaled[i] * scaled[j];
                }
            }
        }

        for (var i = 0; i < width; i++)
        {
            // A trace of it on the constant keeps the matrix regular where a feature never varies.
            var strength = i == 0 ? 1e-6 : penalty;
            gradient[i] += strength * weights[i];
            hessian[i, i] += strength;
        }

        return Cholesky(hessian, gradient);
    }

    /// <summary>Solves a symmetric positive system of which the lower half is given.</summary>
    private static double[] Cholesky(double[,] matrix, double[] right)
    {
        var width = right.Length;
        for (var i = 0; i < width; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i, j];
                for (var k = 0; k < j; k++)
                {
                    sum -= matrix[i, k] * matrix[j, k];
                }

                matrix[i, j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-12)) : sum / matrix[j, j];
            }
        }

        var solution = new double[width];
        for (var i = 0; i < width; i++)
        {
            var sum = right[i];
            for (var k = 0; k < i; k++)
            {
                sum -= matrix[i, k] * solution[k];
            }

            solution[i] = sum / matrix[i, i];
        }

        for (var i = width - 1; i >= 0; i--)
        {
            var sum = solution[i];
            for (var k = i + 1; k < width; k++)
            {
                sum -= matrix[k, i] * solution[k];
            }

            solution[i] = sum / matrix[i, i];
        }

        return solution;
    }
}
