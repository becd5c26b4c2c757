namespace TextMining.Classification;

/// <summary>Why a linear model gave a class its margin: the contributions of the spans and the constant part add up to it.</summary>
/// <remarks>Immutable; may be used from any thread.</remarks>
public sealed class Explanation
{
    internal Explanation(double bias, IReadOnlyList<Evidence> spans)
    {
        Bias = bias;
        Spans = spans;
    }

    /// <summary>The part of the margin that no text decides.</summary>
    public double Bias { get; }

    /// <summary>Every span that contributed, from left to right, without overlap.</summary>
    public IReadOnlyList<Evidence> Spans { get; }

    /// <summary>The margin: bias plus contributions.</summary>
    public double Margin => Bias + Spans.Sum(static span => span.Contribution);

    /// <summary>The spans that contributed most, for or against.</summary>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<Evidence> Strongest(int count) =>
        [.. Spans.OrderByDescending(static span => Math.Abs(span.Contribution)).ThenBy(static span => span.Start).Take(count)];
}
