namespace TextMining.Urgency;

/// <summary>A fact that the ticket lacks and that must be asked back for.</summary>
public enum MissingFact
{
    /// <summary>Where.</summary>
    Address,

    /// <summary>One household or many.</summary>
    Scope,

    /// <summary>Since when.</summary>
    Since,

    /// <summary>The customer number.</summary>
    CustomerNumber,

    /// <summary>How to reach the customer.</summary>
    Contact,

    /// <summary>The bill's period or amount.</summary>
    BillPeriod,

    /// <summary>A measured voltage.</summary>
    MeasuredVoltage,
}
