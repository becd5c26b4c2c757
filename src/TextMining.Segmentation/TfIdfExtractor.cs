using System.Collections.Frozen;
using TextMining.Segmentation.Internals;

namespace TextMining.Segmentation;

/// <summary>Keywords by term frequency and inverse document frequency, as jieba's <c>analyse.extract_tags</c>. Immutable; any number of threads may share it.</summary>
/// <example>
/// <code>
/// var keywords = new TfIdfExtractor(SegmenterModel.LoadDefault());
/// foreach (var keyword in keywords.Extract("变压器跳闸，整栋楼停电，变压器烧了", top: 3))
/// {
///     Console.WriteLine($"{keyword.Text} {keyword.Weight:0.00}");
/// }
/// </code>
/// </example>
public sealed class TfIdfExtractor : KeywordExtractor
{
    private readonly JiebaSegmenter segmenter;
    private readonly PartOfSpeechTagger tagger;
    private readonly FrozenSet<string> allowedTags;

    /// <summary>Creates an extractor over the words of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="options">Which words can be keywords; null takes the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is null.</exception>
    public TfIdfExtractor(SegmenterModel model, KeywordExtractorOptions? options = null)
        : this((model ?? throw new ArgumentNullException(nameof(model))).Lexicon, options)
    {
    }

    /// <summary>Creates an extractor over a lexicon, which may have user words; these have the median idf.</summary>
    /// <param name="lexicon">The lexicon; it brings its model along.</param>
    /// <param name="options">Which words can be keywords; null takes the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="lexicon"/> is null.</exception>
    public TfIdfExtractor(Lexicon lexicon, KeywordExtractorOptions? options = null)
        : base(lexicon ?? throw new ArgumentNullException(nameof(lexicon)), options ?? new KeywordExtractorOptions())
    {
        segmenter = new JiebaSegmenter(lexicon);
        tagger = new PartOfSpeechTagger(lexicon);
        allowedTags = (options?.AllowedTags ?? []).ToFrozenSet(StringComparer.Ordinal);
    }

    private protected override double[] Weigh(string text, WordTable words)
    {
        if (allowedTags.Count == 0)
        {
            CountAll(text, words);
        }
        else
        {
            CountAllowed(text, words);
        }

        var weights = new double[words.Count];
        double total = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            total += words.Occurrences(i);
        }

        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = words.Occurrences(i) * (Lexicon.Model.Data.IdfOf(words[i].In(text)) / total);
        }

        return weights;
    }

    private void CountAll(string text, WordTable words)
    {
        var tokens = new List<Token>(text.Length / 2 + 1);
        segmenter.Segment(text, tokens);
        foreach (var token in tokens)
        {
            if (IsCandidate(token.In(text)))
            {
                words.Add(text, token.Start, token.Length);
            }
        }
    }

    private void CountAllowed(string text, WordTable words)
    {
        foreach (var token in tagger.Tag(text))
        {
            if (allowedTags.Contains(token.Tag) && IsCandidate(token.In(text)))
            {
                words.Add(text, token.Start, token.Length);
            }
        }
    }
}
