namespace TextMining.Training.Corpora;

/// <summary>Agreement of two annotators on one field, corrected for chance.</summary>
/// <remarks>J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960).</remarks>
/// <param name="Count">Number of doubly labelled tickets.</param>
/// <param name="Agreement">Share of equal labels, 0–1; <see cref="double.NaN"/> when <paramref name="Count"/> is 0.</param>
/// <param name="Kappa">Cohen's kappa, at most 1; <see cref="double.NaN"/> when chance agreement is complete or there is no ticket.</param>
public readonly record struct CohenKappa(int Count, double Agreement, double Kappa)
{
    /// <summary>Computes the agreement.</summary>
    /// <param name="labels">The two labels of each ticket.</param>
    public static CohenKappa Of(IReadOnlyCollection<(string First, string Second)> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        if (labels.Count == 0)
        {
            return new CohenKappa(0, double.NaN, double.NaN);
        }

        double total = labels.Count;
        var observed = labels.Count(pair => pair.First == pair.Second) / total;
        var first = labels.CountBy(pair => pair.First).ToDictionary();
        var expected = labels.CountBy(pair => pair.Second).Sum(pair => pair.Value * (double)first.GetValueOrDefault(pair.Key)) / (total * total);
        return new CohenKappa(labels.Count, observed, expected >= 1 ? double.NaN : (observed - expected) / (1 - expected));
    }
}
