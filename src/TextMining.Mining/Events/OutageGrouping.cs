namespace TextMining.Mining.Events;

/// <summary>Joins reports into events: those that name a spot first, then those that name a road or town only, which join one event and never bridge two.</summary>
internal sealed class OutageGrouping(OutageOptions options)
{
    private readonly List<List<OutageReport>> _events = [];

    /// <summary>Events by what their places share and the day of a report: what lies outside of the window is not looked at, so that the work grows with the reports.</summary>
    private readonly Dictionary<(string Key, int Day), List<int>> _byKey = [];

    /// <summary>Days on either side that the window can reach; one more, since days are those of UTC here.</summary>
    private readonly int _reach = (int)Math.Min(10_000, Math.Ceiling(options.WindowHours / 24)) + 1;

    public List<List<OutageReport>> Group(IReadOnlyList<OutageReport> reports)
    {
        foreach (var report in reports.Where(report => report.Place.Exactness >= 3))
        {
            Place(report, AgreesExactly);
        }

        foreach (var report in reports.Where(report => report.Place.Exactness is 1 or 2))
        {
            Place(report, AgreesWidely);
        }

        foreach (var found in _events)
        {
            found.Sort((a, b) => a.Time != b.Time ? a.Time.CompareTo(b.Time) : string.CompareOrdinal(a.Ticket.Id, b.Ticket.Id));
        }

        return _events;
    }

    private void Place(OutageReport report, Func<OutageReport, OutageReport, bool> agrees)
    {
        var keys = Keys(report.Place).Distinct().ToList();
        var day = (int)(report.Time.UtcTicks / TimeSpan.TicksPerDay);
        var candidates = keys.SelectMany(key => Enumerable.Range(day - _reach, (2 * _reach) + 1).SelectMany(near => _byKey.GetValueOrDefault((key, near)) ?? [])).Distinct()
            .Where(at => _events[at].Exists(member => InWindow(report, member) && agrees(report, member))
                && !_events[at].Exists(member => PlaceAgreement.AreToldApart(report.Place, member.Place))).ToList();
        var target = candidates.Count > 0 ? candidates.MaxBy(at => (_events[at].Count, -at)) : _events.Count;
        if (target == _events.Count)
        {
            _events.Add([]);
        }

        _events[target].Add(report);
        foreach (var key in keys)
        {
            if (!_byKey.TryGetValue((key, day), out var list))
            {
                _byKey[(key, day)] = list = [];
            }

            if (list.Count == 0 || list[^1] != target)
            {
                list.Add(target);
            }
        }
    }

    private bool AgreesExactly(OutageReport report, OutageReport member) => PlaceAgreement.IsSame(report.Place, member.Place, options.NearbyNumbers);

    /// <summary>A road or town joins what it holds.</summary>
    private bool AgreesWidely(OutageReport report, OutageReport member) =>
        PlaceAgreement.Holds(report.Place, member.Place) || AgreesExactly(report, member);

    /// <summary>What two places must share to be compared at all.</summary>
    private static IEnumerable<string> Keys(OutagePlace place)
    {
        foreach (var site in place.Sites)
        {
            yield return "s" + site[..2];
            yield return "s" + site[^2..];
        }

        foreach (var road in place.Roads)
        {
            yield return "r" + road[^3..];
        }

        foreach (var (kind, name) in ((string, string?)[])[("t", place.Town), ("l", place.Line), ("x", place.Transformer)])
        {
            if (name is not null)
            {
                yield return kind + name;
            }
        }
    }

    private bool InWindow(OutageReport a, OutageReport b) =>
        a.IsDay || b.IsDay
            ? Math.Abs((a.Time.Date - b.Time.Date).TotalDays) <= 1
            : Math.Abs((a.Time - b.Time).TotalHours) <= options.WindowHours;
}
