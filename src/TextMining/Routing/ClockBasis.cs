namespace TextMining.Routing;

/// <summary>What being late means: not every published time is a duty towards each single ticket.</summary>
public enum ClockBasis
{
    /// <summary>A rule or regulation: late is a violation.</summary>
    Regulation,

    /// <summary>A published promise: late is over the promise.</summary>
    Promise,

    /// <summary>A published average: a single late ticket is none of the two.</summary>
    Average,

    /// <summary>The operator's own target.</summary>
    Target,
}
