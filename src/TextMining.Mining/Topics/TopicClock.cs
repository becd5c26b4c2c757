using TextMining.Mining.Statistics;

namespace TextMining.Mining.Topics;

/// <summary>Counts over days, and the rate of all tickets against which a topic's days are judged.</summary>
internal sealed class TopicClock
{
    private readonly int[] _before;
    private readonly DateTimeOffset _start;
    private readonly int _window;

    public TopicClock(IEnumerable<MiningTicket> tickets, int windowDays)
    {
        var times = tickets.Where(ticket => ticket.ReceivedAt is not null).Select(ticket => ticket.ReceivedAt!.Value).Order().ToArray();
        _window = windowDays;
        _start = times.Length > 0 ? times[0] : default;
        var days = times.Length > 0 ? (int)(times[^1] - _start).TotalDays + 1 : 0;
        _before = new int[days + 1];
        foreach (var time in times)
        {
            _before[Day(time) + 1]++;
        }

        for (var day = 0; day < days; day++)
        {
            _before[day + 1] += _before[day];
        }

        Newest = times.Length > 0 ? times[^1] : null;
    }

    public DateTimeOffset? Newest { get; }

    private int Days => _before.Length - 1;

    /// <summary>The fullest window of a topic, and how probable so full a window is at all tickets' rate, for any of the windows.</summary>
    public (DateTimeOffset Start, int Tickets, double Probability) Peak(IReadOnlyList<DateTimeOffset> times)
    {
        int first = 0, best = 0, bestStart = 0;
        for (var last = 0; last < times.Count; last++)
        {
            while ((times[last] - times[first]).TotalDays >= _window)
            {
                first++;
            }

            if (last - first + 1 > best)
            {
                (best, bestStart) = (last - first + 1, first);
            }
        }

        var day = Day(times[bestStart]);
        var share = (_before[Math.Min(Days, day + _window)] - _before[day]) / (double)Math.Max(1, _before[^1]);
        var windows = Math.Max(1, Days / (double)_window);
        return (times[bestStart], best, Math.Min(1, windows * PoissonTail.AtLeast(best, times.Count * share)));
    }

    public double Growth(IReadOnlyList<DateTimeOffset> times)
    {
        if (Newest is not { } newest)
        {
            return 0;
        }

        var recent = times.Count(time => (newest - time).TotalDays < _window);
        var before = times.Count(time => (newest - time).TotalDays >= _window && (newest - time).TotalDays < 2 * _window);
        return (recent - before) / (double)Math.Max(1, before);
    }

    private int Day(DateTimeOffset time) => (int)(time - _start).TotalDays;
}
