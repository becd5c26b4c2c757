namespace TextMining.Mining.Statistics;

/// <summary>Control of the false-discovery rate (Benjamini and Hochberg 1995).</summary>
internal static class FalseDiscovery
{
    /// <summary>The q-value of each test: the least rate of false discoveries at which it would still be called significant.</summary>
    /// <param name="probabilities">p-values, 0 to 1.</param>
    /// <returns>q-values (shape: as many as p-values).</returns>
    public static double[] QValues(IReadOnlyList<double> probabilities)
    {
        var order = Enumerable.Range(0, probabilities.Count).OrderByDescending(i => probabilities[i]).ThenByDescending(i => i).ToArray();
        var values = new double[order.Length];
        var least = 1.0;
        for (var at = 0; at < order.Length; at++)
        {
            var rank = order.Length - at;
            least = Math.Min(least, probabilities[order[at]] * order.Length / rank);
            values[order[at]] = least;
        }

        return values;
    }
}
