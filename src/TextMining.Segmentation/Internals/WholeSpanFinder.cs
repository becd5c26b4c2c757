using System.Buffers;

namespace TextMining.Segmentation.Internals;

/// <summary>Finds what is to be kept in one token. Where several kinds begin at one place the longest wins.</summary>
internal sealed class WholeSpanFinder
{
    private static readonly SearchValues<char> Matchable = SearchValues.Create(CharacterCodes.AlphanumericCharacters + CharacterCodes.SignCharacters);

    private readonly KeepWhole kinds;
    private readonly Dictionary<char, string[]> words;

    internal WholeSpanFinder(Lexicon lexicon, KeepWhole kinds)
    {
        this.kinds = kinds;
        words = lexicon.UnmatchableWords().Where(IsWanted)
            .GroupBy(static word => word[0])
            .ToDictionary(static group => group.Key, static group => group.OrderByDescending(static word => word.Length).ToArray());
    }

    /// <summary>The length of the span that begins here, or 0.</summary>
    internal int LengthAt(ReadOnlySpan<char> text, int at)
    {
        int length = 0;
        if ((kinds & KeepWhole.EmojiGraphemes) != KeepWhole.None)
        {
            length = EmojiGrapheme.LengthAt(text, at);
        }

        if ((kinds & KeepWhole.Quantities) != KeepWhole.None)
        {
            length = Math.Max(length, Quantity.LengthAt(text, at));
        }

        return words.TryGetValue(text[at], out string[]? candidates) ? Math.Max(length, WordLength(text[at..], candidates)) : length;
    }

    private static int WordLength(ReadOnlySpan<char> rest, string[] candidates)
    {
        foreach (string word in candidates)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                return word.Length;
            }
        }

        return 0;
    }

    // A word that has both an extension ideograph and a symbol is wanted only where both are.
    private bool IsWanted(string word)
    {
        var needed = KeepWhole.None;
        foreach (var rune in word.EnumerateRunes())
        {
            bool isExtension = rune.Value is (>= 0x3400 and <= 0x4DBF) or (> CharacterCodes.LastIdeograph and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
            bool isMatchable = rune.Value is >= CharacterCodes.FirstIdeograph and <= CharacterCodes.LastIdeograph || (rune.IsAscii && Matchable.Contains((char)rune.Value));
            needed |= isExtension ? KeepWhole.CjkExtensions : isMatchable ? KeepWhole.None : KeepWhole.WordsWithSymbols;
        }

        return (kinds & needed) == needed;
    }
}
