namespace TextMining.Mining.WeakPoints;

/// <summary>How often one unit, line, transformer area or post is complained of. Immutable.</summary>
public sealed record WeakPoint
{
    /// <summary>The unit, line, transformer area or post.</summary>
    public required string Name { get; init; }

    /// <summary>Tickets that name it: what is alleged.</summary>
    public required int Alleged { get; init; }

    /// <summary>Tickets that the handling found true; null where it found fewer than the least cell.</summary>
    public int? Substantiated { get; init; }

    /// <summary>What its size leads one to expect.</summary>
    public required double Expected { get; init; }

    /// <summary>Alleged over expected.</summary>
    public required double Ratio { get; init; }

    /// <summary>The lower end of the 95 % interval of the ratio.</summary>
    public required double Low { get; init; }

    /// <summary>The upper end of it.</summary>
    public required double High { get; init; }

    /// <summary>The q-value of so many tickets or more at the expected rate (Poisson, Benjamini–Hochberg).</summary>
    public required double QValue { get; init; }

    /// <summary>The most frequent causes of its tickets with counts; cells below the least are left out.</summary>
    public required IReadOnlyList<KeyValuePair<string, int>> Causes { get; init; }

    /// <summary>Hypotheses with their evidence, never findings.</summary>
    public required IReadOnlyList<string> Hypotheses { get; init; }
}
