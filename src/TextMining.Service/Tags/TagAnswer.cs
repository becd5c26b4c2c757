namespace TextMining.Service.Tags;

/// <summary>What the service says of a ticket: the shape of a line of <c>textmining tag</c>, with the deadlines.</summary>
/// <remarks>
/// Describes the answers of <see cref="TaggedTicket"/> in the OpenAPI document; a test reads real answers by it, so that the two
/// cannot drift apart.
/// </remarks>
public sealed record TagAnswer
{
    /// <summary>The ticket number; null for a text without one.</summary>
    public string? Id { get; init; }

    /// <summary>The cause (what the customer is dissatisfied with).</summary>
    public required LabelAnswer Cause { get; init; }

    /// <summary>The next likely causes.</summary>
    public required IReadOnlyList<LabelAnswer> Alternatives { get; init; }

    /// <summary>Further causes that the text also holds.</summary>
    public required IReadOnlyList<LabelAnswer> Secondary { get; init; }

    /// <summary>The business type (投诉, 咨询, 故障报修, …).</summary>
    public required LabelAnswer Business { get; init; }

    /// <summary>The urgency level and the rules that fired.</summary>
    public required UrgencyAnswer Urgency { get; init; }

    /// <summary>Names, numbers, places, amounts and times in the text.</summary>
    public required IReadOnlyList<EntityAnswer> Entities { get; init; }

    /// <summary>Where the ticket goes, and why.</summary>
    public required RouteAnswer Route { get; init; }

    /// <summary>When each step is due; empty when the reception time is not known.</summary>
    public required IReadOnlyList<DeadlineAnswer> Deadlines { get; init; }

    /// <summary>Whether a person must look.</summary>
    public required ReviewAnswer Review { get; init; }

    /// <summary>The spans of the text that spoke for the cause (positive) and against it (negative).</summary>
    public required IReadOnlyList<EvidenceAnswer> Evidence { get; init; }

    /// <summary>Version of the model that decided.</summary>
    public required string Model { get; init; }
}

/// <summary>A label with its calibrated probability (0–1).</summary>
public sealed record LabelAnswer(string Code, string Name, double Probability);

/// <summary>Urgency level U1–U4, with what else the rules read.</summary>
/// <param name="Level">U1 (danger to life) to U4.</param>
/// <param name="Source">What set the level: a rule, a default or the trained head.</param>
/// <param name="Rules">The rules that fired.</param>
/// <param name="Sentiment">How it is said; never changes the level.</param>
/// <param name="Escalation">Whether the customer goes over the supplier's head.</param>
/// <param name="Repeat">Whether the matter was reported before.</param>
/// <param name="Grade">Proposed grade of a complaint.</param>
/// <param name="Missing">Facts to ask the customer for: address, scope, since, ….</param>
public sealed record UrgencyAnswer(string Level, string Source, IReadOnlyList<RuleAnswer> Rules, string Sentiment, string Escalation, string Repeat, string Grade, IReadOnlyList<string> Missing);

/// <summary>A rule that fired; the span is in UTF-16 code units of the text and empty when a fact beside the text made it fire.</summary>
public sealed record RuleAnswer(string Rule, string Level, int Start, int Length, string Text);

/// <summary>A span of the text (UTF-16 code units) with its kind and its value in plain form.</summary>
public sealed record EntityAnswer(string Kind, int Start, int Length, string Text, string Value);

/// <summary>Department keys, queue and the reasons in Chinese.</summary>
public sealed record RouteAnswer(string Lead, IReadOnlyList<string> Support, string? Execution, string Queue, string Clocks, bool Green, bool Confidential, IReadOnlyList<string> Reasons);

/// <summary>When a step is due, what being late means, and where the commitment comes from.</summary>
public sealed record DeadlineAnswer(string Clock, DateTimeOffset At, string Basis, string Source, bool Provisional);

/// <summary>auto: the model decides; suggest: a person picks from the first three; manual: a person decides.</summary>
public sealed record ReviewAnswer(string Level, IReadOnlyList<string> Reasons);

/// <summary>A span of the text (UTF-16 code units) and what it adds to the margin of the cause.</summary>
public sealed record EvidenceAnswer(int Start, int Length, string Text, double Contribution);
