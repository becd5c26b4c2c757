using System.Collections.Frozen;
using TextMining.Segmentation.Internals;

namespace TextMining.Segmentation;

/// <summary>Keywords by their place in the graph of words that stand near each other, as jieba's <c>analyse.textrank</c>. Immutable; any number of threads may share it.</summary>
/// <remarks>Mihalcea and Tarau, TextRank, 2004, with jieba's window of 5 tokens, damping 0.85 and 10 iterations in place.</remarks>
public sealed class TextRankExtractor : KeywordExtractor
{
    private const int Window = 5;

    private static readonly string[] DefaultTags = ["ns", "n", "vn", "v"];

    private readonly PartOfSpeechTagger tagger;
    private readonly FrozenSet<string> allowedTags;

    /// <summary>Creates an extractor over the words of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="options">Which words can be keywords; null takes the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is null.</exception>
    public TextRankExtractor(SegmenterModel model, KeywordExtractorOptions? options = null)
        : this((model ?? throw new ArgumentNullException(nameof(model))).Lexicon, options)
    {
    }

    /// <summary>Creates an extractor over a lexicon, which may have user words.</summary>
    /// <param name="lexicon">The lexicon; it brings its model along.</param>
    /// <param name="options">Which words can be keywords; null takes the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="lexicon"/> is null.</exception>
    public TextRankExtractor(Lexicon lexicon, KeywordExtractorOptions? options = null)
        : base(lexicon ?? throw new ArgumentNullException(nameof(lexicon)), options ?? new KeywordExtractorOptions())
    {
        tagger = new PartOfSpeechTagger(lexicon);
        allowedTags = (options?.AllowedTags ?? DefaultTags).ToFrozenSet(StringComparer.Ordinal);
    }

    private protected override double[] Weigh(string text, WordTable words)
    {
        var tokens = tagger.Tag(text);
        var isCandidate = new bool[tokens.Count];
        for (int i = 0; i < isCandidate.Length; i++)
        {
            isCandidate[i] = tokens[i].Length >= 2 && allowedTags.Contains(tokens[i].Tag) && IsCandidate(tokens[i].In(text));
        }

        var graph = new WordGraph();
        for (int i = 0; i < isCandidate.Length; i++)
        {
            for (int j = i + 1; isCandidate[i] && j < Math.Min(i + Window, isCandidate.Length); j++)
            {
                // Words are numbered as the graph meets them: a word that no other stands near is no keyword.
                if (isCandidate[j])
                {
                    int first = words.Add(text, tokens[i].Start, tokens[i].Length);
                    graph.AddPair(first, words.Add(text, tokens[j].Start, tokens[j].Length));
                }
            }
        }

        return graph.Rank(SortedByText(text, words));
    }

    private static int[] SortedByText(string text, WordTable words)
    {
        var order = new int[words.Count];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, (a, b) => words[a].In(text).SequenceCompareTo(words[b].In(text)));
        return order;
    }
}
