namespace TextMining.Mining.Clustering;

/// <summary>Adds up scores by ticket and gives the best. One for each thread; empty again after each taking.</summary>
internal sealed class ScoreBoard(int tickets)
{
    private readonly float[] _sums = new float[tickets];
    private readonly List<int> _touched = [];
    private readonly PriorityQueue<int, (float, int)> _best = new();

    public void Add(int ticket, float score)
    {
        if (_sums[ticket] == 0)
        {
            _touched.Add(ticket);
        }

        _sums[ticket] += score;
    }

    /// <summary>The best tickets, in no order; equal sums are settled by the later ticket.</summary>
    public List<int> TakeBest(int most)
    {
        foreach (var ticket in _touched)
        {
            if (_best.Count < most)
            {
                _best.Enqueue(ticket, (_sums[ticket], ticket));
            }
            else
            {
                _best.EnqueueDequeue(ticket, (_sums[ticket], ticket));
            }

            _sums[ticket] = 0;
        }

        _touched.Clear();
        var found = new List<int>(_best.Count);
        while (_best.TryDequeue(out var ticket, out _))
        {
            found.Add(ticket);
        }

        return found;
    }
}
