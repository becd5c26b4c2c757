using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TextMining.Segmentation.Internals;

/// <summary>
/// Numbers the characters of jieba's word expression <c>[一-鿕a-zA-Z0-9+#&amp;._%-]</c>: letters and digits first, then the
/// seven signs, then the ideographs with the most frequent ones lowest, so that what is used together lies together.
/// </summary>
/// <remarks>Code 0 is everything else. Codes above <see cref="BlockEnd"/> are characters that occur in lexicon words only.</remarks>
internal sealed class CharacterCodes
{
    internal const char FirstIdeograph = '一';
    internal const char LastIdeograph = '鿕';
    internal const string AlphanumericCharacters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    internal const string SignCharacters = "+#&._%-";

    /// <summary>The last code of a letter or digit; digits are 1 to 10.</summary>
    internal const int AlphanumericEnd = 62;
    internal const int DigitEnd = 10;

    /// <summary>The last code of a sign; ideographs follow.</summary>
    internal const int SignEnd = AlphanumericEnd + 7;
    internal const int Dot = AlphanumericEnd + 4;
    internal const int Percent = AlphanumericEnd + 6;
    internal const int Hyphen = AlphanumericEnd + 7;
    internal const int IdeographCount = LastIdeograph - FirstIdeograph + 1;

    /// <summary>The last code that the word expression accepts.</summary>
    internal const int BlockEnd = SignEnd + IdeographCount;

    /// <summary>Codes fit into the 15 bits that a unit of the double array has for them.</summary>
    internal const int MaximumCode = (1 << DoubleArray.CodeBits) - 1;

    private readonly ushort[] codes = new ushort[char.MaxValue + 1];

    /// <summary>Creates the table from the characters of the codes 1, 2, 3, …</summary>
    /// <param name="characters">All characters of the word expression in the order described above, then any others.</param>
    /// <exception cref="ModelFormatException">The list is not such an ordering.</exception>
    internal CharacterCodes(ReadOnlySpan<char> characters)
    {
        if (characters.Length < BlockEnd || characters.Length > MaximumCode
            || !characters[..AlphanumericEnd].SequenceEqual(AlphanumericCharacters)
            || !characters[AlphanumericEnd..SignEnd].SequenceEqual(SignCharacters))
        {
            Throw.Corrupt("the character table does not begin with the letters, digits and signs of the word expression");
        }

        Count = characters.Length;
        Number(characters, codes);
    }

    /// <summary>The number of coded characters; the largest code.</summary>
    internal int Count { get; }

    internal int this[char character] => codes[character];

    internal ref ushort Table => ref MemoryMarshal.GetArrayDataReference(codes);

    /// <summary>Whether the word expression accepts a character with this code.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsInBlock(int code) => (uint)(code - 1) < BlockEnd;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsAlphanumeric(int code) => (uint)(code - 1) < AlphanumericEnd;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsDigit(int code) => (uint)(code - 1) < DigitEnd;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsIdeograph(int code) => (uint)(code - SignEnd - 1) < IdeographCount;

    /// <summary>Whether a whole word consists of characters that the word expression accepts, so that it can occur in a text.</summary>
    internal bool CanMatch(ReadOnlySpan<char> word)
    {
        foreach (char character in word)
        {
            if (!IsInBlock(codes[character]))
            {
                return false;
            }
        }

        return word.Length > 0;
    }

    // Compiled at once: 21,000 steps of unoptimised code would be a fifth of the start-up.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Number(ReadOnlySpan<char> characters, ushort[] codes)
    {
        for (int i = 0; i < characters.Length; i++)
        {
            bool isIdeograph = characters[i] is >= FirstIdeograph and <= LastIdeograph;
            if (codes[characters[i]] != 0 || (i >= SignEnd && isIdeograph != i < BlockEnd))
            {
                Throw.Corrupt($"the character table has U+{(int)characters[i]:X4} at code {i + 1}, where it must not be");
            }

            codes[characters[i]] = (ushort)(i + 1);
        }
    }
}
