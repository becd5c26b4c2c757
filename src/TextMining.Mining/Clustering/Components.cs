namespace TextMining.Mining.Clustering;

/// <summary>Parts of a graph that no link joins (union–find with path halving). What is done within one part cannot change another.</summary>
internal sealed class Components(int nodes)
{
    private readonly int[] _parents = [.. Enumerable.Range(0, nodes)];

    public void Join(int first, int second)
    {
        var (a, b) = (Root(first), Root(second));
        // The lowest number stays the root, whatever the order of the links.
        _parents[Math.Max(a, b)] = Math.Min(a, b);
    }

    /// <summary>The lowest node of the part that a node is in.</summary>
    public int Root(int node)
    {
        while (_parents[node] != node)
        {
            node = _parents[node] = _parents[_parents[node]];
        }

        return node;
    }
}
