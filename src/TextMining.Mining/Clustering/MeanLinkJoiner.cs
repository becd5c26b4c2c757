using TextMining.Mining.Profiles;

namespace TextMining.Mining.Clustering;

/// <summary>Joins the tickets of one part of the graph of links, most alike groups first, while the mean score of all pairs between two groups reaches the bound.</summary>
/// <remarks>
/// A link whose groups grew since it was scored keeps its place in the queue until it comes up, and is scored anew then: joining two groups
/// does not make either more alike to a third, but for rounding. So the work follows the links that come up, not every link of every group that grows.
/// </remarks>
internal sealed class MeanLinkJoiner(TicketVectors[] vectors, Components components, GroupingBounds bounds)
{
    /// <summary>Beyond this many, what was scored is forgotten: a pair of groups is then scored twice at worst.</summary>
    private const int MostRemembered = 1 << 21;

    private readonly Dictionary<int, MatterGroup> _groups = [];
    private readonly Dictionary<long, int> _scored = [];
    private readonly PriorityQueue<(int A, int B, int Size), (double, int, int)> _again = new();

    /// <summary>Joins along links.</summary>
    /// <param name="links">The links, the strongest first.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The groups by their lowest ticket, singles included.</returns>
    public IReadOnlyCollection<KeyValuePair<int, MatterGroup>> Join(ReadOnlySpan<Neighbour> links, CancellationToken cancellationToken)
    {
        foreach (var link in links)
        {
            Add(link.First);
            Add(link.Second);
        }

        for (var at = 0; ;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var waiting = _again.TryPeek(out _, out var priority) ? -priority.Item1 : double.NegativeInfinity;
            if (at < links.Length && links[at].Score >= bounds.MeanLink && links[at].Score >= waiting)
            {
                Take(links[at].First, links[at].Second, 2);
                at++;
            }
            else if (_again.TryDequeue(out var next, out _))
            {
                Take(next.A, next.B, next.Size);
            }
            else
            {
                return _groups;
            }
        }
    }

    private void Add(int ticket) => _groups.TryAdd(ticket, new MatterGroup(ticket, vectors[ticket]));

    /// <summary>Joins two groups that have not grown since they were scored; scores them anew when one has.</summary>
    private void Take(int first, int second, int size)
    {
        var (a, b) = (components.Root(first), components.Root(second));
        if (a == b)
        {
            return;
        }

        var (low, high) = (Math.Min(a, b), Math.Max(a, b));
        var now = _groups[low].Members.Count + _groups[high].Members.Count;
        if (now == size)
        {
            Merge(low, high);
            return;
        }

        var key = ((long)low << 32) | (uint)high;
        if (_scored.TryGetValue(key, out var scored) && scored == now)
        {
            return;
        }

        if (_scored.Count == MostRemembered)
        {
            _scored.Clear();
        }

        _scored[key] = now;
        var score = MatterScore.MeanLink(_groups[low], _groups[high], bounds);
        if (score >= bounds.MeanLink)
        {
            _again.Enqueue((low, high, now), (-score, low, high));
        }
    }

    private void Merge(int low, int high)
    {
        components.Join(low, high);
        var (large, small) = _groups[low].Members.Count >= _groups[high].Members.Count ? (_groups[low], _groups[high]) : (_groups[high], _groups[low]);
        large.Absorb(small);
        _groups[low] = large;
        _groups.Remove(high);
    }
}
