namespace TextMining.Mining.Profiles;

/// <summary>Collects the features of one text. The order of first occurrence is kept, and what comes after the bag is full is left out.</summary>
internal sealed class FeatureBag(int capacity)
{
    private readonly Dictionary<ulong, int> _index = new(capacity);
    private readonly List<ulong> _hashes = new(capacity);
    private readonly List<(int Title, int Body, float Weight)> _counts = new(capacity);

    public void Clear()
    {
        _index.Clear();
        _hashes.Clear();
        _counts.Clear();
    }

    public void Add(ulong hash, TextPart part, float weight)
    {
        if (!_index.TryGetValue(hash, out var at))
        {
            if (_hashes.Count == capacity)
            {
                return;
            }

            at = _hashes.Count;
            _index.Add(hash, at);
            _hashes.Add(hash);
            _counts.Add(default);
        }

        var (title, body, heaviest) = _counts[at];
        heaviest = Math.Max(heaviest, weight);
        _counts[at] = part == TextPart.Title ? (title + 1, body, heaviest) : (title, body + 1, heaviest);
    }

    /// <summary>A subject line says what the ticket is about, so a word in it weighs twice one of the text; more occurrences add by their logarithm.</summary>
    public CountedFeatures Take()
    {
        var weights = new float[_hashes.Count];
        for (var i = 0; i < weights.Length; i++)
        {
            var (title, body, weight) = _counts[i];
            weights[i] = weight * ((title > 0 ? 2f : 0f) + (body > 0 ? 1f + (0.5f * MathF.Log(body)) : 0f));
        }

        return new CountedFeatures([.. _hashes], weights);
    }
}
