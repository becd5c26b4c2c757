using TextMining.Urgency;

namespace TextMining.Routing;

/// <summary>What a route is decided from: the labels of a ticket and the facts beside its text. Immutable.</summary>
public sealed record RouteQuery
{
    /// <summary>Code of the cause.</summary>
    public required string Cause { get; init; }

    /// <summary>Code of the business type.</summary>
    public required string Business { get; init; }

    /// <summary>Urgency level.</summary>
    public required UrgencyLevel Urgency { get; init; }

    /// <summary>Channel by which the ticket came; null when not known.</summary>
    public string? Channel { get; init; }

    /// <summary>Class of the place.</summary>
    public ServiceArea Area { get; init; }

    /// <summary>What the supplier's registers say of the customer.</summary>
    public CustomerRegisters CustomerFlags { get; init; }

    /// <summary>The supplier's value group of the customer; may open a faster queue, never changes the lead.</summary>
    public string? CustomerTier { get; init; }

    /// <summary>Whether the customer goes over the supplier's head.</summary>
    public EscalationRisk Escalation { get; init; }

    /// <summary>Proposed grade of a complaint.</summary>
    public ComplaintGrade Grade { get; init; }

    /// <summary>How often this customer has come with this matter, this time included. Default 1.</summary>
    public int Contacts { get; init; } = 1;

    /// <summary>Claimed amount in yuan; NaN when none is named.</summary>
    public double ClaimedYuan { get; init; } = double.NaN;

    /// <summary>True when the model is too uncertain for the ticket to go on without a person.</summary>
    public bool NeedsPerson { get; init; }

    /// <summary>Names of the urgency rules that fired, such as <c>R1.shock</c>.</summary>
    public IReadOnlyList<string> FiredRules { get; init; } = [];
}
