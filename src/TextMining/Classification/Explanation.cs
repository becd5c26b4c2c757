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
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public IReadOnlyList<Evidence> Strongest(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var strongest = new Evidence[Math.Min(count, Spans.Count)];
        var found = 0;
        // An insertion for each span: a few are wanted of a few dozen. Of equals the earlier stays in front.
        for (var i = 0; i < Spans.Count && strongest.Length > 0; i++)
        {
            var span = Spans[i];
            var size = Math.Abs(span.Contribution);
            var place = found;
            while (place > 0 && size > Math.Abs(strongest[place - 1].Contribution))
            {
                place--;
            }

            if (place == strongest.Length)
            {
                continue;
            }

            found = Math.Min(found + 1, strongest.Length);
            Array.Copy(strongest, place, strongest, place + 1, found - place - 1);
            strongest[place] = span;
        }

        return strongest;
    }
}
