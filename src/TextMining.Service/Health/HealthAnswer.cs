namespace TextMining.Service.Health;

/// <summary>State of the service: <c>ok</c>, <c>draining</c> or <c>failing</c>, with the reason in Chinese when it is not ok.</summary>
public sealed record HealthAnswer(string Status, string? Reason = null);
