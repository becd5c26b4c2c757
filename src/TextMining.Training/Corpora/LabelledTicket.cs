using TextMining.Urgency;

namespace TextMining.Training.Corpora;

/// <summary>One ticket of the corpus with its labels. Immutable.</summary>
public sealed record LabelledTicket
{
    // Generated JSON code sets every init property, those that the row lacks to null.
    private readonly IReadOnlyList<string>? _secondary;
    private readonly IReadOnlyList<string>? _confusable;

    /// <summary>Stable identifier, never reused.</summary>
    public required string Id { get; init; }

    /// <summary>The ticket as received.</summary>
    public required string Text { get; init; }

    /// <summary>Channel it came by, such as <c>95598</c>, <c>12345</c>, <c>app</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>Code of the business type.</summary>
    public required string Business { get; init; }

    /// <summary>Code of the cause.</summary>
    public required string Cause { get; init; }

    /// <summary>Codes of further causes that the ticket also holds; empty when none.</summary>
    public IReadOnlyList<string> Secondary
    {
        get => _secondary ?? [];
        init => _secondary = value;
    }

    /// <summary>Codes of the causes that a hurried reader would take the ticket for; empty when none.</summary>
    public IReadOnlyList<string> Confusable
    {
        get => _confusable ?? [];
        init => _confusable = value;
    }

    /// <summary>Urgency level.</summary>
    public required UrgencyLevel Urgency { get; init; }

    /// <summary>True for a ticket that looks like a danger to life and is none (a near-U1 trap).</summary>
    public bool Trap { get; init; }

    /// <summary>Every entity of the text in order of start; null when the ticket is not annotated for entities.</summary>
    public IReadOnlyList<AnnotatedEntity>? Entities { get; init; }

    /// <summary>What was done about it; null when the corpus has no note.</summary>
    public HandlingNote? HandlingNote { get; init; }

    /// <summary>Register of the text, such as <c>operator</c>, <c>letter</c>, <c>asr</c>.</summary>
    public required string Style { get; init; }

    /// <summary>Group key: tickets that describe the same situation share it, and never cross a split.</summary>
    public required string Situation { get; init; }

    /// <summary>Part of the corpus.</summary>
    public required CorpusSplit Split { get; init; }
}
