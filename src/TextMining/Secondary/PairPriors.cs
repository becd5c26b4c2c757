using TextMining.Classification;

namespace TextMining.Secondary;

/// <summary>How often causes are found together in training tickets. Immutable.</summary>
/// <param name="Tickets">Tickets by their cause.</param>
/// <param name="Pairs">Tickets by their cause, then by each further cause.</param>
public sealed record PairPriors(IReadOnlyDictionary<string, int> Tickets, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Pairs)
{
    /// <summary>So many tickets with the mean share of a further cause are added to those of each cause.</summary>
    private const float Smoothing = 20;

    /// <summary>Counts.</summary>
    /// <param name="tickets">Each ticket's cause and further causes.</param>
    public static PairPriors Count(IEnumerable<(string Cause, IReadOnlyList<string> Secondary)> tickets)
    {
        ArgumentNullException.ThrowIfNull(tickets);
        var totals = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var pairs = new SortedDictionary<string, SortedDictionary<string, int>>(StringComparer.Ordinal);
        foreach (var (cause, secondary) in tickets)
        {
            totals[cause] = totals.GetValueOrDefault(cause) + 1;
            foreach (var other in secondary)
            {
                if (!pairs.TryGetValue(cause, out var row))
                {
                    pairs.Add(cause, row = new SortedDictionary<string, int>(StringComparer.Ordinal));
                }

                row[other] = row.GetValueOrDefault(other) + 1;
            }
        }

        return new PairPriors(totals, pairs.ToDictionary(static row => row.Key, static row => (IReadOnlyDictionary<string, int>)row.Value));
    }

    /// <summary>A third of the logarithm of P(further cause | cause), smoothed (shape: causes × causes).</summary>
    /// <param name="labels">The causes.</param>
    public float[] Table(LabelSet labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var all = Math.Max(1, Tickets.Values.Sum());
        var table = new float[labels.Count * labels.Count];
        for (var b = 0; b < labels.Count; b++)
        {
            var share = (0.5f + Pairs.Values.Sum(row => row.GetValueOrDefault(labels[b]))) / all;
            for (var a = 0; a < labels.Count; a++)
            {
                var together = Pairs.TryGetValue(labels[a], out var row) ? row.GetValueOrDefault(labels[b]) : 0;
                table[a * labels.Count + b] = MathF.Log((together + Smoothing * share) / (Tickets.GetValueOrDefault(labels[a]) + Smoothing)) / 3;
            }
        }

        return table;
    }
}
