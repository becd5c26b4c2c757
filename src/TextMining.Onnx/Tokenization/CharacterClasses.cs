using System.Globalization;
using System.Text;

namespace TextMining.Onnx.Tokenization;

/// <summary>The classes of characters that BERT's basic tokenizer tells apart.</summary>
internal static class CharacterClasses
{
    /// <summary>Left out: controls, formats, NUL and the replacement character.</summary>
    public static bool IsDropped(int code) => code is 0 or 0xFFFD
        || (code is not ('\t' or '\n' or '\r')
            && CharUnicodeInfo.GetUnicodeCategory(code) is UnicodeCategory.Control or UnicodeCategory.Format);

    /// <summary>Parts words and is no piece itself.</summary>
    public static bool IsSpace(int code) => code is ' ' or '\t' or '\n' or '\r'
        || CharUnicodeInfo.GetUnicodeCategory(code)
            is UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    /// <summary>A word by itself: every ASCII character that is neither letter nor digit, and what Unicode calls punctuation.</summary>
    public static bool IsPunctuation(int code) => code < 0x80
        ? code > ' ' && code != 0x7F && !Rune.IsLetterOrDigit(new Rune(code))
        : CharUnicodeInfo.GetUnicodeCategory(code)
            is UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation
            or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation
            or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation;

    /// <summary>An ideograph, which is a word by itself; neither kana nor hangul.</summary>
    public static bool IsIdeograph(int code) => code
        is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x20000 and <= 0x2A6DF) or (>= 0x2A700 and <= 0x2B73F)
        or (>= 0x2B740 and <= 0x2B81F) or (>= 0x2B820 and <= 0x2CEAF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x2F800 and <= 0x2FA1F);
}
