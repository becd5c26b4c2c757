using TextMining.Mining.Profiles;

namespace TextMining.Mining.Clustering;

/// <summary>Finds for each ticket the earlier tickets most like it, by an inverted index over its rarest features.</summary>
/// <remarks>Work and memory for a ticket are bounded, so the whole grows in a straight line with the corpus.</remarks>
internal sealed class NeighbourSearch(TicketVectors[] vectors, FeatureTable table)
{
    private const int PartSize = 1024;

    /// <summary>Features looked up for a ticket: its heaviest.</summary>
    private const int ProbedFeatures = 16;

    /// <summary>The latest tickets looked at for a feature; a frequent feature finds the recent ones only.</summary>
    private const int LongestList = 256;

    /// <summary>Tickets that are compared in full.</summary>
    private const int Compared = 48;

    /// <summary>Alike tickets kept for a ticket.</summary>
    private const int Kept = 24;

    /// <summary>The links of all tickets.</summary>
    /// <param name="bounds">Its <see cref="GroupingBounds.Link"/> is the least score of a link.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <param name="progress">Told how far it has come; null for nobody.</param>
    public Neighbour[] Find(GroupingBounds bounds, CancellationToken cancellationToken, IProgress<MiningProgress>? progress)
    {
        var lists = PostingLists.Build(vectors, table.Features);
        var parts = new List<Neighbour>[(vectors.Length + PartSize - 1) / PartSize];
        var done = 0;
        using var scratch = new ThreadLocal<Scratch>(() => new Scratch(new ScoreBoard(vectors.Length, Compared), [], []));
        Parallel.For(0, parts.Length, new ParallelOptions { CancellationToken = cancellationToken }, part =>
        {
            var found = new List<Neighbour>();
            for (var ticket = part * PartSize; ticket < Math.Min(vectors.Length, (part + 1) * PartSize); ticket++)
            {
                Find(ticket, lists, bounds, scratch.Value!, found);
            }

            parts[part] = found;
            progress?.Report(new MiningProgress(MiningStage.Comparing, Math.Min(vectors.Length, Interlocked.Add(ref done, PartSize)), vectors.Length));
        });
        return [.. parts.SelectMany(part => part)];
    }

    private void Find(int ticket, PostingLists lists, GroupingBounds bounds, Scratch scratch, List<Neighbour> found)
    {
        var probed = vectors[ticket].Whole.Heaviest(ProbedFeatures);
        for (var at = 0; at < probed.Count; at++)
        {
            var tickets = lists.Before(probed.Features[at], ticket, LongestList, out var weights);
            for (var i = 0; i < tickets.Length; i++)
            {
                scratch.Board.Add(tickets[i], probed.Weights[at] * weights[i]);
            }
        }

        scratch.Board.TakeBest(scratch.Best);
        var kept = scratch.Kept;
        kept.Clear();
        foreach (var other in scratch.Best)
        {
            var score = MatterScore.Pair(vectors[ticket], vectors[other], bounds);
            if (score >= bounds.Link)
            {
                kept.Add(new Neighbour(ticket, other, (float)score));
            }
        }

        kept.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : b.Second.CompareTo(a.Second));
        found.AddRange(kept.Count > Kept ? kept.GetRange(0, Kept) : kept);
    }

    private sealed record Scratch(ScoreBoard Board, List<int> Best, List<Neighbour> Kept);
}
