namespace TextMining.Segmentation;

/// <summary>What a <see cref="JiebaSegmenter"/> keeps in one token although jieba would cut it. Each is a departure from jieba, off by default.</summary>
[Flags]
public enum KeepWhole
{
    /// <summary>Nothing: tokens are jieba's.</summary>
    None = 0,

    /// <summary>Emoji that are one picture to the reader: joined by U+200D, with a skin tone or a variation selector, flags, keycaps.</summary>
    EmojiGraphemes = 1,

    /// <summary>Lexicon words with a character that jieba never matches, such as a space or a slash: <c>iPhone 15</c>, <c>γ射线</c>.</summary>
    WordsWithSymbols = 2,

    /// <summary>Lexicon words with an ideograph beyond U+9FD5, extension A or a supplementary plane: <c>𠮷野家</c>.</summary>
    CjkExtensions = 4,

    /// <summary>Dates, times, numbers with separators, and numbers with their unit: <c>2024年3月5日</c>, <c>8:30</c>, <c>1,250.5元</c>, <c>10kV</c>.</summary>
    Quantities = 8,
}
