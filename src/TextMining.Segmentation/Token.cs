namespace TextMining.Segmentation;

/// <summary>A span of the segmented text.</summary>
/// <param name="Start">0-based index of the first UTF-16 code unit in the original text.</param>
/// <param name="Length">Number of UTF-16 code units; 0 only for the empty pieces of <c>SegmentationMode.Full</c>.</param>
public readonly record struct Token(int Start, int Length)
{
    /// <summary>The index one past the last UTF-16 code unit of the token.</summary>
    public int End => Start + Length;

    /// <summary>The characters of the token in the text that it was cut from.</summary>
    /// <param name="text">The text that was given to the segmenter.</param>
    /// <exception cref="ArgumentOutOfRangeException">The token does not lie within <paramref name="text"/>.</exception>
    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text.Slice(Start, Length);
}
