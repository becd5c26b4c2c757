namespace TextMining.Service.Review;

/// <summary>Maximal marginal relevance (Carbonell and Goldstein, 1998): each pick is uncertain and unlike the picks before it.</summary>
internal static class DiversePick
{
    // Half the weight of uncertainty: of two equal texts the second comes after everything more certain than it by half.
    private const double SimilarityWeight = 0.5;

    // Longer texts are compared by their beginning: the matter is told there.
    private const int ComparedLength = 200;

    /// <summary>Indexes of the picks, first pick first.</summary>
    /// <param name="uncertainty">0–1, one for each text.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="count">Most picks.</param>
    public static IReadOnlyList<int> Order(IReadOnlyList<double> uncertainty, IReadOnlyList<string> texts, int count)
    {
        var pairs = texts.Select(Pairs).ToList();
        var closest = new double[texts.Count];
        var left = Enumerable.Range(0, texts.Count).ToList();
        var picked = new List<int>(count);
        while (picked.Count < count && left.Count > 0)
        {
            var best = left.MaxBy(index => uncertainty[index] - (SimilarityWeight * closest[index]));
            picked.Add(best);
            left.Remove(best);
            foreach (var index in left)
            {
                closest[index] = Math.Max(closest[index], Jaccard(pairs[index], pairs[best]));
            }
        }

        return picked;
    }

    private static HashSet<int> Pairs(string text)
    {
        var pairs = new HashSet<int>();
        for (var i = 1; i < Math.Min(text.Length, ComparedLength); i++)
        {
            pairs.Add((text[i - 1] << 16) | text[i]);
        }

        return pairs;
    }

    private static double Jaccard(HashSet<int> left, HashSet<int> right)
    {
        var (small, large) = left.Count < right.Count ? (left, right) : (right, left);
        var both = small.Count(large.Contains);
        var all = left.Count + right.Count - both;
        return all == 0 ? 1 : (double)both / all;
    }
}
