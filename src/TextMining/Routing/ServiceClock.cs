namespace TextMining.Routing;

/// <summary>A step of handling that a service-time commitment speaks of. Every clock starts when the ticket was received (受理时间).</summary>
public enum ServiceClock
{
    /// <summary>The ticket is taken up by a person.</summary>
    Acknowledge,

    /// <summary>The order is given to the unit that does the work.</summary>
    Dispatch,

    /// <summary>The customer is contacted.</summary>
    Contact,

    /// <summary>The crew is on site.</summary>
    Arrive,

    /// <summary>Supply is restored.</summary>
    Restore,

    /// <summary>The customer has an answer.</summary>
    Answer,

    /// <summary>The ticket is closed, call-back done.</summary>
    Close,
}
