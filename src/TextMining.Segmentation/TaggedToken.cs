namespace TextMining.Segmentation;

/// <summary>A token with its part of speech.</summary>
/// <param name="Start">0-based index of the first UTF-16 code unit in the original text.</param>
/// <param name="Length">Number of UTF-16 code units.</param>
/// <param name="Tag">The part of speech in jieba's notation, such as <c>n</c>, <c>vn</c> or <c>eng</c>; <c>x</c> where none is known.</param>
public readonly record struct TaggedToken(int Start, int Length, string Tag)
{
    /// <summary>The index one past the last UTF-16 code unit of the token.</summary>
    public int End => Start + Length;

    /// <summary>The characters of the token in the text that it was cut from.</summary>
    /// <param name="text">The text that was given to the tagger.</param>
    /// <exception cref="ArgumentOutOfRangeException">The token does not lie within <paramref name="text"/>.</exception>
    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text.Slice(Start, Length);
}
