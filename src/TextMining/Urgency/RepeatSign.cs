namespace TextMining.Urgency;

/// <summary>Whether the customer has reported the same matter before.</summary>
public enum RepeatSign
{
    /// <summary>No sign of it.</summary>
    None,

    /// <summary>The matter was reported before, or comes again.</summary>
    Repeat,

    /// <summary>The customer urges an open ticket (催办).</summary>
    Chase,
}
