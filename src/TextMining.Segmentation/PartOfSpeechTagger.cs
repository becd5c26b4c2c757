using TextMining.Segmentation.Internals;

namespace TextMining.Segmentation;

/// <summary>Cuts text into words with parts of speech as <c>jieba.posseg</c> 0.42.1 does. Immutable; any number of threads may share it.</summary>
/// <remarks>
/// jieba cuts here with an expression without <c>%</c> and <c>-</c> and with a Markov model of its own, so the words are not
/// always those of <see cref="JiebaSegmenter"/>. Tokens come in order, without gap or overlap, and concatenate to the input.
/// </remarks>
/// <example>
/// <code>
/// const string text = "变压器跳闸了";
/// foreach (var token in new PartOfSpeechTagger(SegmenterModel.LoadDefault()).Tag(text))
/// {
///     Console.WriteLine($"{token.In(text)}/{token.Tag}");
/// }
/// </code>
/// </example>
public sealed class PartOfSpeechTagger
{
    private readonly Lexicon lexicon;

    /// <summary>Creates a tagger over the words of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="options">How to cut; null takes the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is null.</exception>
    public PartOfSpeechTagger(SegmenterModel model, PartOfSpeechTaggerOptions? options = null)
        : this((model ?? throw new ArgumentNullException(nameof(model))).Lexicon, options)
    {
    }

    /// <summary>Creates a tagger over a lexicon, which may have user words.</summary>
    /// <param name="lexicon">The lexicon; it brings its model along.</param>
    /// <param name="options">How to cut; null takes the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="lexicon"/> is null.</exception>
    public PartOfSpeechTagger(Lexicon lexicon, PartOfSpeechTaggerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        this.lexicon = lexicon;
        Options = options ?? new PartOfSpeechTaggerOptions();
    }

    /// <summary>How this tagger cuts.</summary>
    public PartOfSpeechTaggerOptions Options { get; }

    /// <summary>Appends the tagged tokens of a text to a list.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="tokens">The caller's buffer. It is not cleared, and reusing it makes the call free of allocation.</param>
    /// <exception cref="ArgumentNullException"><paramref name="tokens"/> is null.</exception>
    public void Tag(ReadOnlySpan<char> text, List<TaggedToken> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        if (!Options.UseHiddenMarkovModel)
        {
            BlockScanner.Scan(text, tokens, lexicon, new PlainTagCutter(lexicon));
            return;
        }

        var viterbi = new TagViterbi(lexicon.Model.TagMarkov);
        try
        {
            BlockScanner.Scan(text, tokens, lexicon, new MarkovTagCutter(lexicon, ref viterbi));
        }
        finally
        {
            viterbi.Return();
        }
    }

    /// <summary>The tagged tokens of a text, in a new list.</summary>
    /// <param name="text">Any text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public IReadOnlyList<TaggedToken> Tag(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<TaggedToken>(text.Length / 2 + 1);
        Tag(text, tokens);
        return tokens;
    }
}
