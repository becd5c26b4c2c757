namespace TextMining.Classification;

/// <summary>Margins → probabilities that sum to 1, in the same order.</summary>
public static class Softmax
{
    /// <summary>p = softmax(sharpness × margin).</summary>
    /// <param name="margins">Raw margins.</param>
    /// <param name="sharpness">Above 0.</param>
    /// <param name="probabilities">As long as <paramref name="margins"/>; may be the same memory.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static void Apply(ReadOnlySpan<float> margins, float sharpness, Span<float> probabilities)
    {
        if (margins.Length != probabilities.Length)
        {
            throw new ArgumentException($"{margins.Length} margins do not make {probabilities.Length} probabilities.", nameof(probabilities));
        }

        var largest = float.NegativeInfinity;
        foreach (var margin in margins)
        {
            largest = Math.Max(largest, margin);
        }

        var sum = 0f;
        for (var i = 0; i < margins.Length; i++)
        {
            probabilities[i] = MathF.Exp((margins[i] - largest) * sharpness);
            sum += probabilities[i];
        }

        for (var i = 0; i < probabilities.Length; i++)
        {
            probabilities[i] /= sum;
        }
    }
}
