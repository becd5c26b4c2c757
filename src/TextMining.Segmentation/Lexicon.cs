using TextMining.Segmentation.Internals;

namespace TextMining.Segmentation;

/// <summary>Words with their frequencies and parts of speech. Immutable; any number of threads may share it.</summary>
/// <remarks>
/// A lexicon with user words shares the base that it came from and holds only what differs. Adding follows jieba 0.42.1 to the
/// letter: the total grows by each added frequency and never shrinks, and a word given the frequency 0 is also split wherever
/// the hidden Markov model finds it, for good.
/// </remarks>
public sealed class Lexicon
{
    internal Lexicon(SegmenterModel model)
        : this(model, LexiconOverlay.Empty, model.Data.Total)
    {
    }

    internal Lexicon(SegmenterModel model, LexiconOverlay overlay, long total)
    {
        Model = model;
        Overlay = overlay;
        TotalFrequency = total;
        double logarithmOfTotal = Math.Log(total);
        var logarithms = model.Data.Logarithms;
        Weights = new double[LexiconUnit.ClassLimit];
        for (int i = 0; i < logarithms.Length; i++)
        {
            Weights[i] = logarithms[i] - logarithmOfTotal;
        }

        OverlayWeights = overlay.Weights(logarithmOfTotal);
        MaximumLength = Math.Max(model.Data.MaximumLength, overlay.MaximumLength);
    }

    /// <summary>The sum of all frequencies ever added, as jieba counts it: the denominator of every word's probability.</summary>
    public long TotalFrequency { get; }

    internal SegmenterModel Model { get; }

    internal LexiconOverlay Overlay { get; }

    /// <summary>For each frequency class log(frequency) − log(total).</summary>
    internal double[] Weights { get; }

    internal double[] OverlayWeights { get; }

    /// <summary>Length of the longest word that can match, in UTF-16 code units.</summary>
    internal int MaximumLength { get; }

    /// <summary>Finds the frequency of a word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="frequency">Its frequency; 0 where <paramref name="word"/> is only the beginning of a word, or deleted, or unknown.</param>
    /// <returns>Whether the lexicon has the word with a frequency above 0.</returns>
    public bool TryGetFrequency(ReadOnlySpan<char> word, out long frequency)
    {
        frequency = EntryFrequency(word) ?? 0;
        return frequency > 0;
    }

    /// <summary>Finds the part of speech of a word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="tag">Its tag, such as <c>n</c> or <c>vn</c>; null where none is known.</param>
    /// <returns>Whether the lexicon has a part of speech for the word.</returns>
    public bool TryGetTag(ReadOnlySpan<char> word, out string? tag)
    {
        if (Overlay.TryGetTag(word, out tag))
        {
            return true;
        }

        ulong unit = Model.Data.Units[Model.Data.Find(word)];
        tag = LexiconUnit.ClassOf(unit) is not 0 ? Model.Tags[LexiconUnit.TagOf(unit)] : null;
        return tag is not null;
    }

    /// <summary>A lexicon with these words added to this one, in their order.</summary>
    /// <param name="words">The words. What a missing frequency becomes depends on the words before it.</param>
    /// <exception cref="ArgumentException">A word is empty or has a negative frequency.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="words"/> is null.</exception>
    public Lexicon With(IEnumerable<LexiconEntry> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var builder = new LexiconBuilder(this);
        foreach (var word in words)
        {
            builder.Add(word);
        }

        return builder.Build();
    }

    /// <summary>A lexicon with these words added to this one.</summary>
    /// <param name="words">The words, in order.</param>
    /// <exception cref="ArgumentException">A word is empty or has a negative frequency.</exception>
    public Lexicon With(params LexiconEntry[] words) => With((IEnumerable<LexiconEntry>)words);

    /// <summary>A lexicon with the words of a user dictionary in jieba's format added to this one.</summary>
    /// <param name="stream">
    /// UTF-8, a word a line: <c>word</c>, <c>word frequency</c>, <c>word tag</c> or <c>word frequency tag</c>, separated by one
    /// space. Byte-order marks, CRLF and empty lines are fine. Read to its end; it stays open.
    /// </param>
    /// <exception cref="LexiconFormatException">A line is not UTF-8, or its frequency is beyond Int64.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public Lexicon With(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return With(UserLexicon.Read(stream));
    }

    /// <summary>A lexicon in which these words have the frequency 0, as jieba's <c>del_word</c>.</summary>
    /// <param name="words">The words, not empty.</param>
    /// <exception cref="ArgumentException">A word is empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="words"/> is null.</exception>
    public Lexicon Without(params string[] words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return With(words.Select(static word => new LexiconEntry(word, 0)));
    }

    /// <summary>The frequency that is just large enough for a word to be cut as one, as jieba's <c>suggest_freq</c> of a string.</summary>
    /// <param name="word">The word.</param>
    /// <exception cref="ArgumentNullException"><paramref name="word"/> is null.</exception>
    public long SuggestFrequency(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return new LexiconBuilder(this).Suggest(word);
    }

    /// <summary>The frequency that is just small enough for a word to be cut into these parts, as jieba's <c>suggest_freq</c> of a tuple.</summary>
    /// <param name="parts">The parts, which together are the word.</param>
    /// <exception cref="ArgumentNullException"><paramref name="parts"/> is null.</exception>
    public long SuggestFrequency(IReadOnlyList<string> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return new LexiconBuilder(this).Suggest(parts);
    }

    /// <summary>The words that the word expression cannot match.</summary>
    internal IEnumerable<string> UnmatchableWords()
        => Overlay.Words.Concat(Model.Data.UnmatchableWords()).Distinct(StringComparer.Ordinal)
            .Where(word => !Model.Codes.CanMatch(word) && TryGetFrequency(word, out _));

    /// <summary>The frequency of an entry: null for none, 0 for the mere beginning of a word.</summary>
    internal long? EntryFrequency(ReadOnlySpan<char> entry)
    {
        if (Overlay.TryGetFrequency(entry, out long frequency))
        {
            return frequency;
        }

        int unit = Model.Data.Find(entry);
        return unit == 0 ? null : Model.Data.FrequencyAt(unit);
    }
}
