namespace TextMining.Normalization;

/// <summary>
/// Maps text to the form that every stage reads: full-width ASCII to ASCII, the ideographic and other single spaces to a
/// plain space, letters to lower case. One UTF-16 code unit becomes one, so an offset in the result is an offset in the
/// original text.
/// </summary>
/// <remarks>Stateless; all members may be called from any thread.</remarks>
public static class TextNormalizer
{
    /// <summary>The version of the mapping. A model stores the version that it was trained with and refuses another one.</summary>
    public const int Version = 1;

    private const char IdeographicSpace = '\u3000';
    private const char NoBreakSpace = '\u00A0';
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';
    private const int FullWidthShift = 0xFEE0;

    /// <summary>The normalised form of one UTF-16 code unit. Surrogates, Han characters and all other letters without a one-unit lower case stay as they are.</summary>
    /// <param name="value">Any code unit.</param>
    public static char Normalize(char value)
    {
        if (value < 0x80)
        {
            return value is >= 'A' and <= 'Z' ? (char)(value | 0x20) : value;
        }

        if (value is >= '\u3001' and < '\uFF01' or > LastFullWidth)
        {
            return value;
        }

        return value switch
        {
            IdeographicSpace or NoBreakSpace => ' ',
            >= FirstFullWidth => Normalize((char)(value - FullWidthShift)),
            _ => char.ToLowerInvariant(value),
        };
    }

    /// <summary>Writes the normalised form of <paramref name="text"/>, unit by unit.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="destination">At least as long as <paramref name="text"/>; may be the same memory.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is shorter than <paramref name="text"/>.</exception>
    public static void Normalize(ReadOnlySpan<char> text, Span<char> destination)
    {
        if (destination.Length < text.Length)
        {
            throw new ArgumentException(
                $"The destination holds {destination.Length} code units, but the text has {text.Length}.",
                nameof(destination));
        }

        for (var i = 0; i < text.Length; i++)
        {
            destination[i] = Normalize(text[i]);
        }
    }

    /// <summary>The normalised form of <paramref name="text"/>; the same instance when nothing changes.</summary>
    /// <param name="text">Any text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var unit in text)
        {
            if (Normalize(unit) != unit)
            {
                return string.Create(text.Length, text, static (span, source) => Normalize(source, span));
            }
        }

        return text;
    }
}
