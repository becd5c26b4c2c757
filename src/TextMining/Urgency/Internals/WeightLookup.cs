namespace TextMining.Urgency.Internals;

/// <summary>
/// The weights of features, found by the hash of the name alone: names are short, few share one, and hashing group and detail
/// as well took most of the time of a lookup. Immutable.
/// </summary>
internal sealed class WeightLookup
{
    private readonly Dictionary<string, Row[]> _rows = new(StringComparer.Ordinal);

    public WeightLookup(IReadOnlyDictionary<UrgencyFeature, float[]> weights)
    {
        foreach (var named in weights.GroupBy(row => row.Key.Name, StringComparer.Ordinal))
        {
            _rows.Add(named.Key, [.. named.Select(row => new Row(row.Key.Group, row.Key.Detail, row.Value))]);
        }
    }

    /// <summary>The weights of a feature; null when it has none.</summary>
    public float[]? Find(in UrgencyFeature feature)
    {
        if (_rows.TryGetValue(feature.Name, out var rows))
        {
            foreach (ref readonly var row in rows.AsSpan())
            {
                if (row.Group == feature.Group && row.Detail == feature.Detail)
                {
                    return row.Weights;
                }
            }
        }

        return null;
    }

    private readonly record struct Row(string Group, string Detail, float[] Weights);
}
