using System.Buffers;
using System.Globalization;
using System.Text;

namespace TextMining.Segmentation.Internals;

/// <summary>Emoji of more than one code point, as Unicode's extended grapheme clusters (UAX #29) delimit them.</summary>
internal static class EmojiGrapheme
{
    private const char EnclosingKeycap = '\u20E3';

    internal static int LengthAt(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..];
        if (Rune.DecodeFromUtf16(rest, out var first, out int firstLength) != OperationStatus.Done || !CanBegin(first.Value))
        {
            return 0;
        }

        int length = StringInfo.GetNextTextElementLength(rest);
        if (length <= firstLength)
        {
            return 0;
        }

        return !IsKeycapBase(first.Value) || rest[..length].Contains(EnclosingKeycap) ? length : 0;
    }

    private static bool IsKeycapBase(int value) => value is (>= '0' and <= '9') or '#' or '*';

    private static bool CanBegin(int value) => IsKeycapBase(value)
        || value is 0xA9 or 0xAE or 0x203C or 0x2049 or 0x2122 or 0x2139 or 0x24C2 or 0x3030 or 0x303D or 0x3297 or 0x3299
        || value is (>= 0x2190 and <= 0x21FF) or (>= 0x2300 and <= 0x23FF) or (>= 0x25A0 and <= 0x27BF) or (>= 0x2900 and <= 0x297F) or (>= 0x2B00 and <= 0x2BFF)
        || value is >= 0x1F000 and <= 0x1FAFF;
}
