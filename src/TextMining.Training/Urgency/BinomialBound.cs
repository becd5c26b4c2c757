namespace TextMining.Training.Urgency;

/// <summary>Exact confidence bounds of a share. Stateless; may be used from any thread.</summary>
public static class BinomialBound
{
    /// <summary>The greatest share at which as many successes or more would come with at most the given chance (Clopper and Pearson, 1934).</summary>
    /// <param name="successes">Successes seen.</param>
    /// <param name="trials">Trials; 0 gives NaN.</param>
    /// <param name="chance">One minus the confidence, such as 0.05.</param>
    /// <exception cref="ArgumentOutOfRangeException">Successes are negative or more than trials, or the chance is not within 0 and 1.</exception>
    public static double Lower(int successes, int trials, double chance)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
        if (chance is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(chance), chance, "Expected between 0 and 1.");
        }

        if (trials == 0)
        {
            return double.NaN;
        }

        double low = 0, high = (double)successes / trials;
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Tail(successes, trials, middle) > chance ? (low, middle) : (middle, high);
        }

        return low;
    }

    /// <summary>The chance of as many successes or more.</summary>
    private static double Tail(int successes, int trials, double share)
    {
        if (share <= 0)
        {
            return successes == 0 ? 1 : 0;
        }

        var logarithm = trials * Math.Log(1 - share);
        var sum = successes == 0 ? Math.Exp(logarithm) : 0;
        for (var k = 1; k <= trials; k++)
        {
            logarithm += Math.Log((double)(trials - k + 1) / k) + Math.Log(share / (1 - share));
            sum += k >= successes ? Math.Exp(logarithm) : 0;
        }

        return sum;
    }
}
