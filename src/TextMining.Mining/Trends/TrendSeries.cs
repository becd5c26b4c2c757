namespace TextMining.Mining.Trends;

/// <summary>One daily series with its bursts and forecast. Immutable.</summary>
public sealed record TrendSeries
{
    /// <summary>The value that it counts; <c>*</c> for all tickets; two values are joined by <c> × </c>.</summary>
    public required string Name { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>Tickets a day.</summary>
    public required IReadOnlyList<int> Daily { get; init; }

    /// <summary>Tickets by hour of the day (24 values); all 0 where only days are known.</summary>
    public required IReadOnlyList<int> Hourly { get; init; }

    /// <summary>Bursts, the heaviest first: first and last day, and weight (Kleinberg).</summary>
    public required IReadOnlyList<TrendBurst> Bursts { get; init; }

    /// <summary>The method with the least error in the back-test.</summary>
    public required ForecastMethod Method { get; init; }

    /// <summary>The mean forecast of each coming day.</summary>
    public required IReadOnlyList<double> Forecast { get; init; }

    /// <summary>The lower end of the 80 % interval of each coming day, from the errors of the back-test.</summary>
    public required IReadOnlyList<double> Low { get; init; }

    /// <summary>The upper end of the same interval.</summary>
    public required IReadOnlyList<double> High { get; init; }

    /// <summary>Mean absolute error a day of each method over the back-test's rolling origins; NaN where the series is too short for any.</summary>
    public required IReadOnlyDictionary<ForecastMethod, double> Errors { get; init; }

    /// <summary>How many origins the back-test had.</summary>
    public required int Origins { get; init; }

    /// <summary>Whether a forecast day passes the capacity that was given.</summary>
    public required bool PassesCapacity { get; init; }
}
