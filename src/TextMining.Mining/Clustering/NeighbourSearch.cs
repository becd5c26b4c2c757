using TextMining.Mining.Profiles;

namespace TextMining.Mining.Clustering;

/// <summary>Finds for each ticket the earlier tickets most like it, by an inverted index over its rarest features.</summary>
/// <remarks>Work and memory for a ticket are bounded, so the whole grows in a straight line with the corpus.</remarks>
internal sealed class NeighbourSearch(TicketVectors[] vectors, FeatureTable table)
{
    /// <summary>Features looked up for a ticket: its heaviest.</summary>
    private const int ProbedFeatures = 16;

    /// <summary>The latest tickets looked at for a feature; a frequent feature finds the recent ones only.</summary>
    private const int LongestList = 256;

    /// <summary>Tickets that are compared in full.</summary>
    private const int Compared = 48;

    /// <summary>Alike tickets kept for a ticket.</summary>
    private const int Kept = 24;

    public List<Neighbour> Find(double least, CancellationToken cancellationToken, IProgress<MiningProgress>? progress)
    {
        var lists = PostingLists();
        var parts = new List<Neighbour>[Math.Max(1, (vectors.Length + 1023) / 1024)];
        var done = 0;
        Parallel.For(0, parts.Length, new ParallelOptions { CancellationToken = cancellationToken }, part =>
        {
            var found = new List<Neighbour>();
            var sums = new Dictionary<int, float>();
            for (var ticket = part * 1024; ticket < Math.Min(vectors.Length, (part + 1) * 1024); ticket++)
            {
                Find(ticket, lists, least, sums, found);
            }

            parts[part] = found;
            progress?.Report(new MiningProgress(MiningStage.Comparing, Math.Min(vectors.Length, Interlocked.Add(ref done, 1024)), vectors.Length));
        });
        var all = new List<Neighbour>();
        foreach (var part in parts)
        {
            all.AddRange(part ?? []);
        }

        return all;
    }

    private int[]?[] PostingLists()
    {
        var lists = new int[]?[table.Features];
        var filled = new int[table.Features];
        for (var ticket = 0; ticket < vectors.Length; ticket++)
        {
            foreach (var feature in vectors[ticket].Whole.Features)
            {
                var list = lists[feature] ??= new int[2];
                if (filled[feature] == list.Length)
                {
                    Array.Resize(ref list, list.Length * 2);
                    lists[feature] = list;
                }

                list[filled[feature]++] = ticket;
            }
        }

        for (var feature = 0; feature < lists.Length; feature++)
        {
            if (lists[feature] is { } list)
            {
                lists[feature] = list.AsSpan(0, filled[feature]).ToArray();
            }
        }

        return lists;
    }

    private void Find(int ticket, int[]?[] lists, double least, Dictionary<int, float> sums, List<Neighbour> found)
    {
        sums.Clear();
        var vector = vectors[ticket].Whole;
        foreach (var at in Heaviest(vector))
        {
            var list = lists[vector.Features[at]] ?? [];
            var end = Array.BinarySearch(list, ticket);
            end = end < 0 ? ~end : end;
            for (var i = Math.Max(0, end - LongestList); i < end; i++)
            {
                var other = vectors[list[i]].Whole;
                var position = Array.BinarySearch(other.Features, vector.Features[at]);
                sums[list[i]] = sums.GetValueOrDefault(list[i]) + (vector.Weights[at] * other.Weights[position]);
            }
        }

        var kept = new List<Neighbour>();
        foreach (var (other, _) in sums.OrderByDescending(pair => pair.Value).ThenByDescending(pair => pair.Key).Take(Compared))
        {
            var score = MatterScore.Of(vectors[ticket], vectors[other]);
            if (score >= least)
            {
                kept.Add(new Neighbour(ticket, other, (float)score));
            }
        }

        found.AddRange(kept.OrderByDescending(pair => pair.Score).ThenByDescending(pair => pair.Second).Take(Kept));
    }

    private static IEnumerable<int> Heaviest(SparseVector vector)
    {
        var order = Enumerable.Range(0, vector.Count).ToArray();
        return vector.Count <= ProbedFeatures ? order : order.OrderByDescending(at => vector.Weights[at]).ThenBy(at => at).Take(ProbedFeatures);
    }
}
