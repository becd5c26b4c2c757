namespace TextMining;

/// <summary>The weather at the place and time of a ticket.</summary>
/// <param name="Temperature">Air temperature in degrees Celsius; null when unknown.</param>
/// <param name="Warning">The name of a running weather warning, such as 暴雨红色预警; null when there is none.</param>
public sealed record WeatherFacts(double? Temperature, string? Warning = null);
