namespace TextMining.Mining.Clustering;

/// <summary>Joins the most alike groups first while their score stays above a bound (agglomerative clustering on a sparse graph).</summary>
internal sealed class GroupJoiner(Func<MatterGroup, MatterGroup, double> score, double least)
{
    private readonly SortedDictionary<int, MatterGroup> _groups = [];
    private readonly Dictionary<int, HashSet<int>> _edges = [];
    private readonly PriorityQueue<(int A, int B, int Size), (double, int, int)> _queue = new();

    /// <summary>Adds a group, named by a number of its own.</summary>
    public void Add(int number, MatterGroup group)
    {
        _groups.Add(number, group);
        _edges.Add(number, []);
    }

    public bool Contains(int number) => _groups.ContainsKey(number);

    /// <summary>Says that two groups may be joined.</summary>
    public void Link(int first, int second)
    {
        if (first != second && _edges[first].Add(second))
        {
            _edges[second].Add(first);
            Push(first, second);
        }
    }

    /// <summary>Joins until no two linked groups reach the bound.</summary>
    /// <returns>The groups by number.</returns>
    public IReadOnlyCollection<KeyValuePair<int, MatterGroup>> Join(CancellationToken cancellationToken)
    {
        while (_queue.TryDequeue(out var next, out _))
        {
            cancellationToken.ThrowIfCancellationRequested();
            // An entry is stale when one of its groups was joined or has grown since.
            if (_groups.TryGetValue(next.A, out var a) && _groups.TryGetValue(next.B, out var b) && a.Members.Count + b.Members.Count == next.Size)
            {
                var (keep, drop) = a.Members.Count >= b.Members.Count ? (next.A, next.B) : (next.B, next.A);
                Merge(keep, drop);
            }
        }

        return _groups;
    }

    private void Merge(int keep, int drop)
    {
        _groups[keep].Absorb(_groups[drop]);
        _groups.Remove(drop);
        foreach (var other in _edges[drop])
        {
            _edges[other].Remove(drop);
            if (other != keep)
            {
                _edges[other].Add(keep);
                _edges[keep].Add(other);
            }
        }

        _edges.Remove(drop);
        foreach (var other in _edges[keep])
        {
            Push(keep, other);
        }
    }

    private void Push(int first, int second)
    {
        var (low, high) = first < second ? (first, second) : (second, first);
        var found = score(_groups[low], _groups[high]);
        if (found >= least)
        {
            _queue.Enqueue((low, high, _groups[low].Members.Count + _groups[high].Members.Count), (-found, low, high));
        }
    }
}
