namespace TextMining.Classification;

/// <summary>Sorts text into the classes of one task.</summary>
/// <remarks>A classifier is immutable and may be shared by any number of threads.</remarks>
public abstract class Classifier
{
    /// <summary>The classes.</summary>
    public abstract LabelSet Labels { get; }

    /// <summary>Writes the raw margin of every class.</summary>
    /// <param name="text">Any text, as received.</param>
    /// <param name="scores">Shape: <c>Labels.Count</c>; the margins, in the order of the label set.</param>
    /// <exception cref="ArgumentException"><paramref name="scores"/> has another length.</exception>
    public abstract void Score(ReadOnlySpan<char> text, Span<float> scores);

    /// <summary>Turns raw margins into probabilities that sum to 1; the order of the classes stays the same.</summary>
    /// <param name="scores">Raw margins (shape: <c>Labels.Count</c>).</param>
    /// <param name="probabilities">Shape: <c>Labels.Count</c>; may be the same memory.</param>
    public abstract void Calibrate(ReadOnlySpan<float> scores, Span<float> probabilities);

    /// <summary>The classes of <paramref name="text"/>, the likeliest first.</summary>
    /// <param name="text">Any text, as received.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public Prediction Predict(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scores = new float[Labels.Count];
        var probabilities = new float[Labels.Count];
        Score(text, scores);
        Calibrate(scores, probabilities);
        return new Prediction(Labels, scores, probabilities);
    }

    /// <summary>The index of the likeliest class, without allocating for up to 256 classes.</summary>
    /// <param name="text">Any text, as received.</param>
    public int PredictIndex(ReadOnlySpan<char> text)
    {
        const int onStack = 256;
        var scores = Labels.Count <= onStack ? stackalloc float[Labels.Count] : new float[Labels.Count];
        Score(text, scores);
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return best;
    }
}
