namespace TextMining.Mining.Clustering;

/// <summary>Adds up scores by ticket and gives the best. One for each thread; empty again after each taking.</summary>
/// <remarks>The best are kept in a binary heap of whole numbers: the bits of a sum above 0 rise with it, and below them stands the ticket, which settles ties.</remarks>
internal sealed class ScoreBoard(int tickets, int most)
{
    private readonly float[] _sums = new float[tickets];
    private readonly List<int> _touched = [];
    private readonly ulong[] _best = new ulong[most];

    public void Add(int ticket, float score)
    {
        if (_sums[ticket] == 0)
        {
            _touched.Add(ticket);
        }

        _sums[ticket] += score;
    }

    /// <summary>The best tickets, in no order; equal sums are settled by the later ticket.</summary>
    public void TakeBest(List<int> found)
    {
        found.Clear();
        var count = 0;
        foreach (var ticket in _touched)
        {
            var key = ((ulong)BitConverter.SingleToUInt32Bits(_sums[ticket]) << 32) | (uint)ticket;
            _sums[ticket] = 0;
            if (count < _best.Length)
            {
                _best[count] = key;
                Rise(count++);
            }
            else if (key > _best[0])
            {
                _best[0] = key;
                Sink();
            }
        }

        _touched.Clear();
        for (var at = 0; at < count; at++)
        {
            found.Add((int)(uint)_best[at]);
        }
    }

    private void Rise(int at)
    {
        for (var above = (at - 1) / 2; at > 0 && _best[at] < _best[above]; above = (at - 1) / 2)
        {
            (_best[at], _best[above]) = (_best[above], _best[at]);
            at = above;
        }
    }

    private void Sink()
    {
        var at = 0;
        while ((2 * at) + 1 < _best.Length)
        {
            var below = (2 * at) + 1;
            below = below + 1 < _best.Length && _best[below + 1] < _best[below] ? below + 1 : below;
            if (_best[at] <= _best[below])
            {
                return;
            }

            (_best[at], _best[below]) = (_best[below], _best[at]);
            at = below;
        }
    }
}
