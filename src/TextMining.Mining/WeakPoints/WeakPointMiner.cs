using TextMining.Mining.Internals;
using TextMining.Mining.Statistics;

namespace TextMining.Mining.WeakPoints;

/// <summary>Compares how often units, lines, transformer areas or posts are complained of, with what their size leads one to expect. Thread-safe.</summary>
public sealed class WeakPointMiner
{
    private const double HypothesisShare = 0.3;

    private static readonly (string Name, string[] Words)[] Signs =
    [
        ("过负荷(假设)", ["电压低", "带不动", "带不起", "用电高峰", "负荷", "变压器太小"]),
        ("设备老化(假设)", ["老化", "老旧", "年久", "陈旧", "生锈", "破损"]),
        ("天气影响(假设)", ["大风", "台风", "雷", "暴雨", "冰雪", "下雨", "高温"]),
        ("树障(假设)", ["树枝", "树木", "竹子", "树障"]),
    ];

    private readonly WeakPointOptions _options;

    /// <summary>Creates a miner.</summary>
    /// <param name="options">What is compared; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public WeakPointMiner(WeakPointOptions? options = null)
    {
        _options = options ?? new WeakPointOptions();
        _options.Validate();
    }

    /// <summary>Compares all that have at least the least cell of tickets, the most unexpected first.</summary>
    /// <param name="tickets">The tickets; those that name none are left out. Read once.</param>
    public IReadOnlyList<WeakPoint> Mine(IEnumerable<MiningTicket> tickets)
    {
        ArgumentNullException.ThrowIfNull(tickets);
        var groups = tickets.Where(ticket => Facets.Of(ticket, _options.By) is { Length: > 0 } name && (_options.Sizes.Count == 0 || _options.Sizes.ContainsKey(name)))
            .GroupBy(ticket => Facets.Of(ticket, _options.By)!).ToDictionary(group => group.Key, group => group.ToList());
        var total = groups.Values.Sum(group => group.Count);
        var size = _options.Sizes.Count == 0 ? groups.Count : _options.Sizes.Values.Sum();
        var shown = groups.Where(group => group.Value.Count >= _options.LeastCell).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        var expected = shown.ConvertAll(group => total * (_options.Sizes.Count == 0 ? 1 : _options.Sizes[group.Key]) / size);
        var q = FalseDiscovery.QValues(shown.Select((group, at) => PoissonTail.AtLeast(group.Value.Count, expected[at])).ToList());
        return
        [
            .. shown.Select((group, at) => Describe(group.Key, group.Value, expected[at], q[at]))
                .OrderBy(point => point.QValue).ThenByDescending(point => point.Ratio).ThenBy(point => point.Name, StringComparer.Ordinal),
        ];
    }

    private WeakPoint Describe(string name, List<MiningTicket> tickets, double expected, double q)
    {
        var (low, high) = PoissonInterval.Of(tickets.Count);
        var substantiated = tickets.Count(ticket => ticket.Substantiated == true);
        return new WeakPoint
        {
            Name = name,
            Alleged = tickets.Count,
            Substantiated = substantiated >= _options.LeastCell ? substantiated : null,
            Expected = Math.Round(expected, 3),
            Ratio = Math.Round(tickets.Count / expected, 3),
            Low = Math.Round(low / expected, 3),
            High = Math.Round(high / expected, 3),
            QValue = q,
            Causes = [.. Facets.Count(tickets, TicketFacet.Cause).Where(pair => pair.Value >= _options.LeastCell).Take(5)],
            Hypotheses = Hypotheses(tickets),
        };
    }

    private List<string> Hypotheses(List<MiningTicket> tickets)
    {
        var found = new List<string>();
        foreach (var (sign, words) in Signs)
        {
            var naming = tickets.Count(ticket => words.Any(word => ticket.Text.Contains(word, StringComparison.Ordinal)));
            if (naming >= _options.LeastCell && naming >= HypothesisShare * tickets.Count)
            {
                found.Add($"{sign}:{tickets.Count} 件中 {naming} 件提到相关词语");
            }
        }

        return found;
    }
}
