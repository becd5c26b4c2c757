namespace TextMining.Mining.Clustering;

/// <summary>Finds groups whose centres share heavy features, whether or not any two of their members were compared.</summary>
internal sealed class CentreIndex(IReadOnlyList<MatterGroup> groups)
{
    private const int ProbedFeatures = 12;

    /// <summary>A feature heavy in more groups than this names no matter.</summary>
    private const int LongestList = 64;

    public IEnumerable<(int First, int Second)> Pairs()
    {
        var lists = new Dictionary<int, List<int>>();
        var counts = new Dictionary<int, int>();
        for (var number = 0; number < groups.Count; number++)
        {
            counts.Clear();
            var heavy = groups[number].Whole.Value.Heaviest(ProbedFeatures);
            foreach (var feature in heavy.Features)
            {
                if (!lists.TryGetValue(feature, out var list))
                {
                    lists[feature] = list = [];
                }

                foreach (var other in list.Count <= LongestList ? list : [])
                {
                    counts[other] = counts.GetValueOrDefault(other) + 1;
                }

                list.Add(number);
            }

            // Two shared pairs of units are a word of three characters: less is chance.
            foreach (var (other, shared) in counts)
            {
                if (shared >= 2)
                {
                    yield return (number, other);
                }
            }
        }
    }
}
