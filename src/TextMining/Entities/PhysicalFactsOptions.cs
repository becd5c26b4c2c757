namespace TextMining.Entities;

/// <summary>What counts as frequent. Valid by default.</summary>
public sealed record PhysicalFactsOptions
{
    /// <summary>Outages that make a customer's outages frequent.</summary>
    /// <value>Default: 3; 1 or more.</value>
    public int FrequentOutages { get; init; } = 3;

    /// <summary>The days within which they fall.</summary>
    /// <value>Default: 60; 1 or more.</value>
    public int FrequentDays { get; init; } = 60;

    internal void Validate()
    {
        if (FrequentOutages < 1 || FrequentDays < 1)
        {
            throw new ArgumentException($"FrequentOutages is {FrequentOutages} and FrequentDays {FrequentDays}; both must be 1 or more.");
        }
    }
}
