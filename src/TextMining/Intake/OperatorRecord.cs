namespace TextMining.Intake;

/// <summary>What an operator wrote around the customer's words.</summary>
public sealed record OperatorRecord
{
    /// <summary>The words of a leading tag, such as 一户无电 of 【一户无电】; null when there is none.</summary>
    public string? Tag { get; init; }

    /// <summary>What intake called the matter, from 下发为X; null when it is not said.</summary>
    public string? DispatchedAs { get; init; }

    /// <summary>What was found on site, from 实际为Y; null when it is not said. Where it differs from <see cref="DispatchedAs"/> it is a correction.</summary>
    public string? Actual { get; init; }

    /// <summary>Numbers of earlier tickets that the text quotes, in its order.</summary>
    public required IReadOnlyList<string> QuotedTickets { get; init; }

    /// <summary>0-based index of the first UTF-16 code unit of the customer's matter, after tag and framing (市民来电反映:).</summary>
    public required int CoreStart { get; init; }

    /// <summary>Length of the customer's matter in UTF-16 code units, before the closing frame (请核实处理).</summary>
    public required int CoreLength { get; init; }

    /// <summary>Whether the text has an operator's framing at all.</summary>
    public bool IsFramed { get; init; }

    /// <summary>The customer's matter in the text that was parsed.</summary>
    /// <param name="text">The text that was given to <see cref="OperatorRecordParser.Parse"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie within <paramref name="text"/>.</exception>
    public ReadOnlySpan<char> Core(ReadOnlySpan<char> text) => text.Slice(CoreStart, CoreLength);
}
