namespace TextMining.Training.Corpora;

/// <summary>Finds pairs of texts that share too many character 5-grams to have been written apart.</summary>
internal static class NearDuplicates
{
    private const int GramLength = 5;

    /// <summary>All pairs whose sets of character 5-grams have a Jaccard index above the threshold, by index, in order.</summary>
    public static List<(int First, int Second, double Jaccard)> Find(IReadOnlyList<string> texts, double threshold)
    {
        var grams = texts.Select(Grams).ToArray();
        var postings = new Dictionary<ulong, List<int>>();
        var shared = new int[texts.Count];
        var touched = new List<int>();
        var pairs = new List<(int, int, double)>();
        for (var second = 0; second < grams.Length; second++)
        {
            foreach (var gram in grams[second])
            {
                if (!postings.TryGetValue(gram, out var seen))
                {
                    postings[gram] = seen = [];
                }

                foreach (var first in seen)
                {
                    if (shared[first]++ == 0)
                    {
                        touched.Add(first);
                    }
                }

                seen.Add(second);
            }

            foreach (var first in touched)
            {
                var jaccard = shared[first] / (double)(grams[first].Count + grams[second].Count - shared[first]);
                shared[first] = 0;
                if (jaccard > threshold)
                {
                    pairs.Add((first, second, jaccard));
                }
            }

            touched.Clear();
        }

        return pairs;
    }

    // A text shorter than five characters is one gram of its own, so that equal short texts are found too.
    private static HashSet<ulong> Grams(string text)
    {
        var grams = new HashSet<ulong>();
        for (var start = 0; start == 0 || start + GramLength <= text.Length; start++)
        {
            grams.Add(Hash(text.AsSpan(start, Math.Min(GramLength, text.Length - start))));
        }

        return grams;
    }

    private static ulong Hash(ReadOnlySpan<char> gram)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in gram)
        {
            hash = (hash ^ character) * 1099511628211UL;
        }

        return hash;
    }
}
