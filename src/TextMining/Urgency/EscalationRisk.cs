namespace TextMining.Urgency;

/// <summary>Whether the customer goes over the supplier's head (越级倾向).</summary>
public enum EscalationRisk
{
    /// <summary>No sign of it.</summary>
    None,

    /// <summary>The customer says that they will.</summary>
    Threatened,

    /// <summary>Regulator, government, court or media are already involved.</summary>
    Involved,
}
