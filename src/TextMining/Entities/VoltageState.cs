namespace TextMining.Entities;

/// <summary>How a voltage stands to its limits.</summary>
public enum VoltageState
{
    /// <summary>Within the limits.</summary>
    Normal,

    /// <summary>Below the lower limit.</summary>
    Low,

    /// <summary>Above the upper limit.</summary>
    High,
}
