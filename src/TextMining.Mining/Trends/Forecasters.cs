namespace TextMining.Mining.Trends;

/// <summary>The forecasts of each method from a daily series.</summary>
internal static class Forecasters
{
    private const int Week = 7;
    private const double LevelShare = 0.2;
    private const double SeasonShare = 0.15;
    private const double CrostonShare = 0.15;

    /// <summary>The mean of each of the coming days.</summary>
    public static double[] Forecast(ForecastMethod method, ReadOnlySpan<int> series, int days) => method switch
    {
        ForecastMethod.SeasonalNaive => Naive(series, days),
        ForecastMethod.ExponentialSmoothing => Smooth(series, days),
        ForecastMethod.Croston => Croston(series, days),
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Not a method."),
    };

    private static double[] Naive(ReadOnlySpan<int> series, int days)
    {
        var result = new double[days];
        for (var day = 0; day < days; day++)
        {
            var at = series.Length - Week + (day % Week);
            result[day] = at >= 0 ? series[at] : series.Length > 0 ? series[^1] : 0;
        }

        return result;
    }

    private static double[] Smooth(ReadOnlySpan<int> series, int days)
    {
        var season = new double[Week];
        var start = Math.Min(series.Length, 2 * Week);
        var level = 0.0;
        for (var day = 0; day < start; day++)
        {
            level += series[day] / (double)start;
        }

        for (var day = 0; day < series.Length; day++)
        {
            var deseasoned = series[day] - season[day % Week];
            level = (LevelShare * deseasoned) + ((1 - LevelShare) * level);
            season[day % Week] = (SeasonShare * (series[day] - level)) + ((1 - SeasonShare) * season[day % Week]);
        }

        var result = new double[days];
        for (var day = 0; day < days; day++)
        {
            result[day] = Math.Max(0, level + season[(series.Length + day) % Week]);
        }

        return result;
    }

    private static double[] Croston(ReadOnlySpan<int> series, int days)
    {
        double size = 0, interval = 0;
        var since = 0;
        foreach (var count in series)
        {
            since++;
            if (count > 0)
            {
                (size, interval) = size == 0 ? (count, since) : (size + (CrostonShare * (count - size)), interval + (CrostonShare * (since - interval)));
                since = 0;
            }
        }

        var result = new double[days];
        Array.Fill(result, interval > 0 ? (1 - (CrostonShare / 2)) * size / interval : 0);
        return result;
    }
}
