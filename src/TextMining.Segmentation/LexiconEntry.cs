namespace TextMining.Segmentation;

/// <summary>A user word.</summary>
/// <param name="Word">The word, not empty. A word with a character outside of <c>[一-鿕a-zA-Z0-9+#&amp;._%-]</c> is accepted but never matched, as in jieba.</param>
/// <param name="Frequency">How often the word occurs, 0 or more; null takes <see cref="Lexicon.SuggestFrequency(string)"/>. 0 deletes the word, as jieba's <c>del_word</c> does.</param>
/// <param name="Tag">Its part of speech; null or empty keeps the one that the word has, if any.</param>
public readonly record struct LexiconEntry(string Word, long? Frequency = null, string? Tag = null);
