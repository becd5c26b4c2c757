namespace TextMining.Mining.Trends;

/// <summary>Forecasts from rolling origins in the past, compared with what came.</summary>
internal static class BackTest
{
    /// <summary>Days that must lie before an origin.</summary>
    private const int LeastHistory = 21;
    private const int MostOrigins = 40;

    public static (Dictionary<ForecastMethod, double> Errors, ForecastMethod Best, double[] Residuals, int Origins) Run(int[] series, int days)
    {
        var origins = new List<int>();
        for (var origin = series.Length - days; origin >= LeastHistory && origins.Count < MostOrigins; origin -= days)
        {
            origins.Add(origin);
        }

        var errors = new Dictionary<ForecastMethod, double>();
        var best = ForecastMethod.SeasonalNaive;
        double[] residuals = [];
        foreach (var method in Enum.GetValues<ForecastMethod>())
        {
            var found = new List<double>();
            foreach (var origin in origins)
            {
                var forecast = Forecasters.Forecast(method, series.AsSpan(0, origin), days);
                for (var day = 0; day < days; day++)
                {
                    found.Add(series[origin + day] - forecast[day]);
                }
            }

            errors[method] = found.Count > 0 ? found.Average(Math.Abs) : double.NaN;
            if (found.Count > 0 && (method == best || errors[method] < errors[best]))
            {
                (best, residuals) = (method, [.. found.Order()]);
            }
        }

        return (errors, best, residuals, origins.Count);
    }
}
