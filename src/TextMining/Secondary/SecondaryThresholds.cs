namespace TextMining.Secondary;

/// <summary>When further causes are decided, and how well that did on tickets that neither the heads nor the decision had seen.</summary>
public sealed record SecondaryThresholds
{
    /// <summary>Shorter texts have no further causes: people read longer ones for them.</summary>
    /// <value>UTF-16 code units, 1 or more.</value>
    public required int MinimumLength { get; init; }

    /// <summary>The probability from which a candidate is a further cause; above 0. Above 1 nothing is.</summary>
    public required double Threshold { get; init; }

    /// <summary>Share of right ones among the causes decided; NaN when there were none.</summary>
    public required double Precision { get; init; }

    /// <summary>The one-sided 90 % lower bound of the precision (Clopper and Pearson, 1934).</summary>
    public required double PrecisionBound { get; init; }

    /// <summary>Share of labelled further causes that were decided, of tickets that are long enough.</summary>
    public required double Recall { get; init; }

    /// <summary>Tickets that are long enough.</summary>
    public required int Tickets { get; init; }

    /// <summary>Further causes that people labelled in them.</summary>
    public required int Labelled { get; init; }

    /// <exception cref="ArgumentException">A number is out of range.</exception>
    internal void Validate()
    {
        if (MinimumLength < 1 || !(Threshold > 0) || !double.IsFinite(Threshold))
        {
            throw new ArgumentException($"Texts from {MinimumLength} code units on and a threshold of {Threshold} are not possible; expected 1 or more, and a number above 0.");
        }
    }
}
