using System.Buffers;
using System.Collections.Frozen;
using TextMining.Segmentation.Internals;

namespace TextMining.Segmentation;

/// <summary>Finds the words that say most about a text. Immutable; any number of threads may share it.</summary>
/// <remarks>Equal to jieba 0.42.1: the same words in the same order, weights to 1e-9. Words of one character are never keywords.</remarks>
public abstract class KeywordExtractor
{
    private readonly FrozenSet<string> stopWords;
    private readonly SearchValues<char> stopWordBeginnings;

    private protected KeywordExtractor(Lexicon lexicon, KeywordExtractorOptions options)
    {
        Lexicon = lexicon;
        stopWords = options.StopWords.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        stopWordBeginnings = SearchValues.Create([.. stopWords.Where(static word => word.Length > 0).SelectMany(static word => new[] { char.ToLowerInvariant(word[0]), char.ToUpperInvariant(word[0]) })]);
    }

    private protected Lexicon Lexicon { get; }

    /// <summary>The keywords of a text, the one with the largest weight first; of equal weights the one that came first.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="top">How many at most, at least 1. The default is jieba's 20.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="top"/> is less than 1.</exception>
    public IReadOnlyList<Keyword> Extract(string text, int top = 20)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        using var words = new WordTable();
        double[] weights = Weigh(text, words);
        var ranking = new Ranked[weights.Length];
        for (int i = 0; i < ranking.Length; i++)
        {
            ranking[i] = new Ranked(weights[i], i);
        }

        ranking.AsSpan().Sort(default(ByWeight));
        var keywords = new Keyword[Math.Min(top, ranking.Length)];
        for (int i = 0; i < keywords.Length; i++)
        {
            keywords[i] = new Keyword(words[ranking[i].Word].In(text).ToString(), ranking[i].Weight);
        }

        return keywords;
    }

    /// <summary>Numbers the candidates of a text in the order that decides ties, and weighs them.</summary>
    private protected abstract double[] Weigh(string text, WordTable words);

    /// <summary>Whether a word is long enough and no stop word; a line break of two characters is white space, hence too short.</summary>
    private protected bool IsCandidate(ReadOnlySpan<char> word)
        => word.Length >= 2 && word[0] != '\r' && !char.IsSurrogate(word[0]) && !IsStopWord(word);

    // Most words begin with no character that any stop word begins with.
    private bool IsStopWord(ReadOnlySpan<char> word)
        => stopWordBeginnings.Contains(word[0]) && stopWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private readonly record struct Ranked(double Weight, int Word);

    private readonly struct ByWeight : IComparer<Ranked>
    {
        public int Compare(Ranked x, Ranked y) => x.Weight > y.Weight ? -1 : x.Weight < y.Weight ? 1 : x.Word - y.Word;
    }
}
