namespace TextMining.Service.Corrections;

/// <summary>What a person puts right: who, why, and at least one label.</summary>
public sealed record CorrectionRequest
{
    public string? Who { get; init; }

    public string? Why { get; init; }

    /// <summary>Right cause code.</summary>
    public string? Cause { get; init; }

    /// <summary>Right business type code.</summary>
    public string? Business { get; init; }

    /// <summary>Right urgency level, U1–U4.</summary>
    public string? Urgency { get; init; }
}

/// <summary>A correction that was made.</summary>
public sealed record CorrectionAnswer(DateTimeOffset At, string Field, string Old, string New, string Who, string Why);

/// <summary>Every correction of a ticket, oldest first.</summary>
public sealed record CorrectionsAnswer(string Number, IReadOnlyList<CorrectionAnswer> Corrections);

/// <summary>A labelled ticket as <c>textmining train</c> reads it.</summary>
public sealed record LabelledLine(string Id, string Text, string? Channel, string Business, string Cause, string Urgency);
