namespace TextMining.Urgency;

/// <summary>What the rules read from one ticket. Urgency, grade, sentiment and escalation are outputs of their own.</summary>
public sealed record UrgencyReading
{
    /// <summary>The level that the rules set; nothing may lower it.</summary>
    /// <value><see cref="UrgencyLevel.U4"/> when no rule fired.</value>
    public required UrgencyLevel Floor { get; init; }

    /// <summary>Every rule that fired, the most urgent first, then by place in the text.</summary>
    public required IReadOnlyList<FiredRule> Rules { get; init; }

    /// <summary>Floor rules whose words were found but which a guard stopped or weakened; of each rule at most a few.</summary>
    public required IReadOnlyList<GuardedRule> Guarded { get; init; }

    /// <summary>The concepts and hints of the rule file that occur in the text, in the file's order: what the trained head sees of it.</summary>
    public required IReadOnlyList<string> Signals { get; init; }

    /// <summary>How the matter is told.</summary>
    public required Sentiment Sentiment { get; init; }

    /// <summary>Whether the customer goes over heads.</summary>
    public required EscalationRisk Escalation { get; init; }

    /// <summary>Whether the matter was reported before.</summary>
    public required RepeatSign Repeat { get; init; }

    /// <summary>A proposal for the complaint's grade.</summary>
    public required ComplaintGrade Grade { get; init; }

    /// <summary>Whether a person must look at once (threatened self-harm or violence, empty or unreadable text).</summary>
    public required bool NeedsPerson { get; init; }
}
