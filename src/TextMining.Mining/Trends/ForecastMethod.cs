namespace TextMining.Mining.Trends;

/// <summary>How a series is forecast.</summary>
public enum ForecastMethod
{
    /// <summary>The value of the same day of the week before: the baseline.</summary>
    SeasonalNaive,

    /// <summary>Exponential smoothing of level and day of the week (Holt and Winters, without trend).</summary>
    ExponentialSmoothing,

    /// <summary>Croston's method for series of many empty days (1972), corrected by Syntetos and Boylan (2005).</summary>
    Croston,
}
