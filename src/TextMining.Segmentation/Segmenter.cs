namespace TextMining.Segmentation;

/// <summary>Cuts text into tokens.</summary>
/// <remarks>
/// A segmenter is immutable and may be shared by any number of threads. In its default mode the tokens come in order,
/// without gap or overlap, concatenate to the input, and never split a surrogate pair.
/// </remarks>
public abstract class Segmenter
{
    /// <summary>Appends the tokens of <paramref name="text"/> to <paramref name="tokens"/>.</summary>
    /// <param name="text">Any text; lone surrogates and control characters are allowed.</param>
    /// <param name="tokens">The caller's buffer. It is not cleared, and reusing it makes the call free of allocation.</param>
    public abstract void Segment(ReadOnlySpan<char> text, List<Token> tokens);

    /// <summary>The tokens of <paramref name="text"/>, in a new list.</summary>
    /// <param name="text">Any text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public IReadOnlyList<Token> Segment(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<Token>(text.Length / 2 + 1);
        Segment(text.AsSpan(), tokens);
        return tokens;
    }
}
