namespace TextMining.Mining.Statistics;

/// <summary>Confidence intervals of counts.</summary>
internal static class PoissonInterval
{
    /// <summary>The exact 95 % interval of the mean behind a count (Garwood 1936), by bisection on the tails.</summary>
    public static (double Low, double High) Of(int count)
    {
        var low = count == 0 ? 0 : Bisect(mean => PoissonTail.AtLeast(count, mean) < 0.025, 0, count);
        var high = Bisect(mean => 1 - PoissonTail.AtLeast(count + 1, mean) > 0.025, count, (2.0 * count) + 20);
        return (low, high);
    }

    /// <summary>The largest mean between the bounds at which the condition still holds.</summary>
    private static double Bisect(Func<double, bool> holds, double low, double high)
    {
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = holds(middle) ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }
}
