namespace TextMining.Service.Metrics;

/// <summary>
/// Compares the causes of the last texts with those before them by the population stability index. Any thread may add.
/// </summary>
internal sealed class LabelDrift
{
    private const int Recent = 1_000;
    private const int Before = 10_000;

    // Keeps a label that one side lacks from making the index infinite.
    private const double Smoothing = 0.5;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _recentCounts = [];
    private readonly Dictionary<string, int> _beforeCounts = [];
    private readonly Queue<string> _recent = new(Recent + 1);
    private readonly Queue<string> _before = new(Before + 1);

    public void Add(string label)
    {
        lock (_lock)
        {
            Push(_recent, _recentCounts, label);
            if (_recent.Count > Recent)
            {
                Push(_before, _beforeCounts, Pop(_recent, _recentCounts));
            }

            if (_before.Count > Before)
            {
                Pop(_before, _beforeCounts);
            }
        }
    }

    /// <summary>The index; NaN until there is a window on both sides.</summary>
    public double Index()
    {
        lock (_lock)
        {
            if (_before.Count < Recent)
            {
                return double.NaN;
            }

            var labels = _recentCounts.Keys.Union(_beforeCounts.Keys).ToList();
            return labels.Sum(label =>
            {
                var now = (_recentCounts.GetValueOrDefault(label) + Smoothing) / (_recent.Count + (Smoothing * labels.Count));
                var then = (_beforeCounts.GetValueOrDefault(label) + Smoothing) / (_before.Count + (Smoothing * labels.Count));
                return (now - then) * Math.Log(now / then);
            });
        }
    }

    private static void Push(Queue<string> queue, Dictionary<string, int> counts, string label)
    {
        queue.Enqueue(label);
        counts[label] = counts.GetValueOrDefault(label) + 1;
    }

    private static string Pop(Queue<string> queue, Dictionary<string, int> counts)
    {
        var label = queue.Dequeue();
        if (--counts[label] == 0)
        {
            counts.Remove(label);
        }

        return label;
    }
}
