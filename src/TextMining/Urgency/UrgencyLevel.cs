namespace TextMining.Urgency;

/// <summary>How soon a ticket must be acted on. A smaller value is more urgent.</summary>
public enum UrgencyLevel
{
    /// <summary>特急: danger to life or fire now, or life support will fail.</summary>
    U1 = 1,

    /// <summary>紧急: many without power, a critical site, a hazard before harm.</summary>
    U2 = 2,

    /// <summary>优先: harm goes on for one or few, a repeat, a deadline near.</summary>
    U3 = 3,

    /// <summary>一般: enquiry, dispute without growing harm, suggestion.</summary>
    U4 = 4,
}
