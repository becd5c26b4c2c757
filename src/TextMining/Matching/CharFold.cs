namespace TextMining.Matching;

/// <summary>Folds one UTF-16 code unit to one: full-width forms to ASCII, the ideographic space to a space, upper case to lower.</summary>
/// <remarks>One to one, so that offsets in the folded text hold in the original.</remarks>
internal static class CharFold
{
    public static char Fold(char c)
    {
        if (c < 0x80)
        {
            return c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
        }

        if (c is >= '\uFF01' and <= '\uFF5E')
        {
            return Fold((char)(c - 0xFEE0));
        }

        return c is '\u3000' or '\u00A0' ? ' ' : c;
    }

    public static void Fold(ReadOnlySpan<char> source, Span<char> target)
    {
        for (var i = 0; i < source.Length; i++)
        {
            target[i] = Fold(source[i]);
        }
    }
}
