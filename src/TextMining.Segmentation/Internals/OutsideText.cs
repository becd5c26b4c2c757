namespace TextMining.Segmentation.Internals;

/// <summary>Text that the word expression does not accept: punctuation, white space, other scripts, emoji.</summary>
internal static class OutsideText
{
    /// <summary>The length of the token at <paramref name="start"/>: one code point, or CR LF together.</summary>
    internal static int TokenLength(ReadOnlySpan<char> text, int start)
    {
        if (start + 1 == text.Length)
        {
            return 1;
        }

        char first = text[start];
        char second = text[start + 1];
        return char.IsSurrogatePair(first, second) || (first == '\r' && second == '\n') ? 2 : 1;
    }

    /// <summary>What Python's <c>\s</c> accepts: the separators U+001C to U+001F too, which .NET does not count.</summary>
    internal static bool IsPythonSpace(char character) => char.IsWhiteSpace(character) || character is >= '\x1C' and <= '\x1F';
}
