namespace TextMining.Routing;

/// <summary>A routing, service-clock, calendar or grid file is malformed, contradicts itself or leaves a ticket without a lead.</summary>
public sealed class RoutingFormatException : TextMiningException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was found, where, and what was expected.</param>
    /// <param name="rule">Name of the rule, profile or grid at fault; null when the whole file is meant.</param>
    /// <param name="innerException">The JSON error, if any.</param>
    public RoutingFormatException(string message, string? rule = null, Exception? innerException = null)
        : base(message, innerException) => Rule = rule;

    /// <summary>Name of the rule, profile or grid at fault; null when the whole file is meant.</summary>
    public string? Rule { get; }
}
