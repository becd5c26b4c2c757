namespace TextMining.Routing;

/// <summary>What a routing rule decides.</summary>
public enum RouteDecision
{
    /// <summary>The lead department with its ordinary queue: first match.</summary>
    Lead,

    /// <summary>A queue that takes the place of the lead's ordinary one: first match.</summary>
    Queue,

    /// <summary>The profile of service clocks: first match.</summary>
    Clocks,

    /// <summary>A further department: every match.</summary>
    Support,

    /// <summary>The green channel: every match.</summary>
    Green,
}
