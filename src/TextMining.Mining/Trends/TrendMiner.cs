using TextMining.Mining.Internals;
using TextMining.Mining.Statistics;

namespace TextMining.Mining.Trends;

/// <summary>Counts tickets a day, finds bursts, and forecasts the coming days by the method that a rolling back-test likes best. Thread-safe.</summary>
public sealed class TrendMiner
{
    private readonly TrendOptions _options;

    /// <summary>Creates a miner.</summary>
    /// <param name="options">Which series are made; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public TrendMiner(TrendOptions? options = null)
    {
        _options = options ?? new TrendOptions();
        _options.Validate();
    }

    /// <summary>Makes the series: all tickets first, then the largest.</summary>
    /// <param name="tickets">The tickets; those without a time are left out. Read once.</param>
    public IReadOnlyList<TrendSeries> Mine(IEnumerable<MiningTicket> tickets)
    {
        ArgumentNullException.ThrowIfNull(tickets);
        var times = new Dictionary<string, List<DateTimeOffset>> { ["*"] = [] };
        foreach (var ticket in tickets)
        {
            if (ticket.ReceivedAt is { } time)
            {
                times["*"].Add(time);
                if (Name(ticket) is { } name)
                {
                    (times.TryGetValue(name, out var list) ? list : times[name] = []).Add(time);
                }
            }
        }

        if (times["*"].Count == 0)
        {
            return [];
        }

        var first = DateOnly.FromDateTime(times["*"].Min().DateTime);
        var days = DateOnly.FromDateTime(times["*"].Max().DateTime).DayNumber - first.DayNumber + 1;
        var all = Daily(times["*"], first, days);
        return
        [
            .. times.OrderByDescending(pair => pair.Key == "*").ThenByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Take(_options.Top + 1).Select(pair => Describe(pair.Key, pair.Value, first, Daily(pair.Value, first, days), all)),
        ];
    }

    private string? Name(MiningTicket ticket)
    {
        var name = Facets.Of(ticket, _options.By);
        if (_options.And is not { } second || name is not { Length: > 0 })
        {
            return name is { Length: > 0 } ? name : null;
        }

        return Facets.Of(ticket, second) is { Length: > 0 } other ? $"{name} × {other}" : null;
    }

    private static int[] Daily(List<DateTimeOffset> times, DateOnly first, int days)
    {
        var counts = new int[days];
        foreach (var time in times)
        {
            counts[DateOnly.FromDateTime(time.DateTime).DayNumber - first.DayNumber]++;
        }

        return counts;
    }

    private TrendSeries Describe(string name, List<DateTimeOffset> times, DateOnly first, int[] daily, int[] all)
    {
        var (errors, method, residuals, origins) = BackTest.Run(daily, _options.Days);
        var forecast = Forecasters.Forecast(method, daily, _options.Days);
        var (below, above) = residuals.Length > 0 ? (residuals[residuals.Length / 10], residuals[residuals.Length * 9 / 10]) : (double.NaN, double.NaN);
        var hourly = new int[24];
        if (times.Exists(time => time.TimeOfDay != TimeSpan.Zero))
        {
            times.ForEach(time => hourly[time.Hour]++);
        }

        return new TrendSeries
        {
            Name = name,
            FirstDay = first,
            Daily = daily,
            Hourly = hourly,
            Bursts =
            [
                .. (name == "*" ? [] : KleinbergBursts.Find(daily, all)).OrderByDescending(burst => burst.Weight)
                    .Select(burst => new TrendBurst(first.AddDays(burst.First), first.AddDays(burst.Last), daily[burst.First..(burst.Last + 1)].Sum(), Math.Round(burst.Weight, 3))),
            ],
            Method = method,
            Forecast = forecast,
            Low = Array.ConvertAll(forecast, value => Math.Max(0, value + below)),
            High = Array.ConvertAll(forecast, value => value + above),
            Errors = errors,
            Origins = origins,
            PassesCapacity = _options.Capacity.TryGetValue(name, out var capacity) && forecast.Any(value => value > capacity),
        };
    }
}
