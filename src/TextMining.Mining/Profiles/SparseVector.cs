namespace TextMining.Mining.Profiles;

/// <summary>Features by rising number, each with its weight; of length one when not empty.</summary>
/// <param name="Features">Feature numbers, strictly rising.</param>
/// <param name="Weights">Their weights (shape: as many as features).</param>
internal readonly record struct SparseVector(int[] Features, float[] Weights)
{
    public static SparseVector Empty { get; } = new([], []);

    public int Count => Features.Length;

    /// <summary>The inner product, by merging the two lists.</summary>
    public double Dot(SparseVector other)
    {
        int i = 0, j = 0;
        var sum = 0.0;
        while (i < Features.Length && j < other.Features.Length)
        {
            var difference = Features[i] - other.Features[j];
            if (difference == 0)
            {
                sum += (double)Weights[i++] * other.Weights[j++];
            }
            else if (difference < 0)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return sum;
    }

    /// <summary>The sum of two vectors.</summary>
    public SparseVector Plus(SparseVector other)
    {
        var features = new int[Features.Length + other.Features.Length];
        var weights = new float[features.Length];
        int i = 0, j = 0, to = 0;
        while (i < Features.Length || j < other.Features.Length)
        {
            var mine = i < Features.Length ? Features[i] : int.MaxValue;
            var theirs = j < other.Features.Length ? other.Features[j] : int.MaxValue;
            features[to] = Math.Min(mine, theirs);
            weights[to++] = (mine <= theirs ? Weights[i++] : 0) + (theirs <= mine ? other.Weights[j++] : 0);
        }

        return new SparseVector(features[..to], weights[..to]);
    }

    /// <summary>The heaviest features only, their weights unchanged. Equal weights are settled by the feature number, so that the same text always keeps the same features.</summary>
    public SparseVector Heaviest(int keep)
    {
        if (Count <= keep)
        {
            return this;
        }

        var order = new (float Weight, int Feature)[Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = (-Weights[i], Features[i]);
        }

        Array.Sort(order);
        var features = new int[keep];
        var weights = new float[keep];
        for (var i = 0; i < keep; i++)
        {
            (weights[i], features[i]) = (-order[i].Weight, order[i].Feature);
        }

        Array.Sort(features, weights);
        return new SparseVector(features, weights);
    }

    /// <summary>Keeps the heaviest features and scales to length one.</summary>
    /// <param name="features">Feature numbers in any order, without repetition.</param>
    /// <param name="weights">Their weights, all above 0.</param>
    /// <param name="keep">How many at most.</param>
    public static SparseVector Normalized(ReadOnlySpan<int> features, ReadOnlySpan<float> weights, int keep)
    {
        var all = new SparseVector(features.ToArray(), weights.ToArray());
        Array.Sort(all.Features, all.Weights);
        var kept = all.Heaviest(keep);
        var length = Math.Sqrt(kept.Dot(kept));
        for (var i = 0; i < kept.Count; i++)
        {
            kept.Weights[i] = (float)(kept.Weights[i] / length);
        }

        return kept;
    }
}
