namespace TextMining.Mining.Profiles;

/// <summary>One kind of feature over all tickets: counted first, weighed when all are known.</summary>
internal sealed class FeatureSpace(int keep)
{
    private readonly List<int[]> _features = [];
    private readonly List<float[]> _weights = [];

    public FeatureTable Table { get; } = new();

    public void Add(CountedFeatures counted)
    {
        _features.Add(Table.Add(counted.Hashes));
        _weights.Add(counted.Weights);
    }

    /// <summary>The vector of a ticket, without what no other ticket holds; may be called once for each, since what it was made of is let go.</summary>
    public SparseVector Take(int ticket) => WithoutLone(TakeAll(ticket));

    /// <summary>The vector of a ticket with all its features, for tickets yet to come; may be called once for each.</summary>
    public SparseVector TakeAll(int ticket)
    {
        var features = _features[ticket];
        var weights = _weights[ticket];
        for (var i = 0; i < features.Length; i++)
        {
            weights[i] *= Table.Rarity(features[i]);
        }

        _features[ticket] = [];
        _weights[ticket] = [];
        return SparseVector.Normalized(features, weights, keep);
    }

    /// <summary>The vector of a ticket that is not counted: of its features those that counted tickets hold. The length that the others took stays taken.</summary>
    public SparseVector Peek(CountedFeatures counted)
    {
        var length = 0.0;
        var features = new List<int>(counted.Hashes.Length);
        var weights = new List<float>(counted.Hashes.Length);
        for (var i = 0; i < counted.Hashes.Length; i++)
        {
            var known = Table.TryNumber(counted.Hashes[i], out var number);
            var weight = counted.Weights[i] * (known ? Table.Rarity(number) : Table.GreatestRarity);
            length += (double)weight * weight;
            if (known)
            {
                features.Add(number);
                weights.Add(weight);
            }
        }

        var vector = SparseVector.Normalized([.. features], [.. weights], keep);
        var taken = weights.Sum(weight => (double)weight * weight);
        var share = length > 0 ? (float)Math.Sqrt(taken / length) : 0;
        return vector with { Weights = Array.ConvertAll(vector.Weights, weight => weight * share) };
    }

    /// <summary>A feature that no other ticket holds matches nothing; it goes, but the length that it took stays taken.</summary>
    private SparseVector WithoutLone(SparseVector vector)
    {
        var shared = 0;
        foreach (var feature in vector.Features)
        {
            shared += Table.TicketsWith(feature) > 1 ? 1 : 0;
        }

        if (shared == vector.Count)
        {
            return vector;
        }

        var features = new int[shared];
        var weights = new float[shared];
        for (int i = 0, to = 0; i < vector.Count; i++)
        {
            if (Table.TicketsWith(vector.Features[i]) > 1)
            {
                features[to] = vector.Features[i];
                weights[to++] = vector.Weights[i];
            }
        }

        return new SparseVector(features, weights);
    }
}
