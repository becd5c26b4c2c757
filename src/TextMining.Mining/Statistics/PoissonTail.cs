namespace TextMining.Mining.Statistics;

/// <summary>Tail probabilities of the Poisson distribution.</summary>
internal static class PoissonTail
{
    /// <summary>P(X ≥ count) for a mean; 1 when count is 0, and 0 when the mean is 0 and count above 0.</summary>
    /// <remarks>The regularised lower incomplete gamma function P(count, mean): series and continued fraction (Press et al., Numerical Recipes, 6.2).</remarks>
    public static double AtLeast(int count, double mean)
    {
        if (count <= 0)
        {
            return 1;
        }

        return mean <= 0 ? 0 : LowerGamma(count, mean);
    }

    private static double LowerGamma(double a, double x)
    {
        if (x < a + 1)
        {
            double term = 1 / a, sum = term;
            for (var n = 1; n < 10_000 && term > sum * 1e-16; n++)
            {
                term *= x / (a + n);
                sum += term;
            }

            return Math.Min(1, sum * Math.Exp((-x) + (a * Math.Log(x)) - LogGamma(a)));
        }

        const double tiny = 1e-300;
        double b = x + 1 - a, c = 1 / tiny, d = 1 / b, h = d;
        for (var i = 1; i < 10_000; i++)
        {
            var an = -i * (i - a);
            b += 2;
            d = 1 / NonZero((an * d) + b, tiny);
            c = NonZero(b + (an / c), tiny);
            var delta = d * c;
            h *= delta;
            if (Math.Abs(delta - 1) < 1e-15)
            {
                break;
            }
        }

        return Math.Max(0, 1 - (Math.Exp((-x) + (a * Math.Log(x)) - LogGamma(a)) * h));
    }

    private static double NonZero(double value, double tiny) => Math.Abs(value) < tiny ? tiny : value;

    /// <summary>ln Γ(x) for x &gt; 0 by Stirling's series after shifting x above 10.</summary>
    private static double LogGamma(double x)
    {
        var shift = 0.0;
        for (; x < 10; x++)
        {
            shift += Math.Log(x);
        }

        var square = x * x;
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI))
            + (1 / (12 * x)) - (1 / (360 * x * square)) + (1 / (1260 * x * square * square)) - (1 / (1680 * x * square * square * square)) - shift;
    }
}
