using System.Runtime.InteropServices;
using TextMining.Segmentation.Internals;

namespace TextMining.Segmentation;

/// <summary>Cuts text as jieba 0.42.1 does, token for token. Immutable; any number of threads may share it.</summary>
/// <remarks>
/// Algorithm: jieba's <c>cut</c>, <c>cut(cut_all=True)</c> and <c>cut_for_search</c>. Offsets are UTF-16 code units of the given
/// text; jieba counts code points, which changes no token. A surrogate pair is never
/// split. Only <see cref="JiebaSegmenterOptions.KeepWhole"/> departs from jieba.
/// </remarks>
/// <example>
/// <code>
/// var model = SegmenterModel.LoadDefault();
/// var segmenter = new JiebaSegmenter(model.Lexicon.With(new LexiconEntry("台区经理")), new() { Mode = SegmentationMode.Search });
/// const string text = "台区经理一直没来";
/// foreach (var token in segmenter.Segment(text))
/// {
///     Console.WriteLine(token.In(text).ToString());
/// }
/// </code>
/// </example>
public sealed class JiebaSegmenter : Segmenter
{
    private readonly Lexicon lexicon;
    private readonly JiebaSegmenterOptions options;
    private readonly WholeSpanFinder? wholeSpans;

    /// <summary>Creates a segmenter over the words of a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="options">How to cut; null takes the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The mode of the options is none of the enumeration.</exception>
    public JiebaSegmenter(SegmenterModel model, JiebaSegmenterOptions? options = null)
        : this((model ?? throw new ArgumentNullException(nameof(model))).Lexicon, options)
    {
    }

    /// <summary>Creates a segmenter over a lexicon, which may have user words.</summary>
    /// <param name="lexicon">The lexicon; it brings its model along.</param>
    /// <param name="options">How to cut; null takes the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="lexicon"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The mode of the options is none of the enumeration.</exception>
    public JiebaSegmenter(Lexicon lexicon, JiebaSegmenterOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        this.lexicon = lexicon;
        this.options = options ?? new JiebaSegmenterOptions();
        if (!Enum.IsDefined(this.options.Mode))
        {
            throw new ArgumentOutOfRangeException(nameof(options), this.options.Mode, "The mode is none of the enumeration.");
        }

        wholeSpans = this.options.KeepWhole == KeepWhole.None ? null : new WholeSpanFinder(lexicon, this.options.KeepWhole);
    }

    /// <summary>The words that this segmenter knows.</summary>
    public Lexicon Lexicon => lexicon;

    /// <summary>How this segmenter cuts.</summary>
    public JiebaSegmenterOptions Options => options;

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="tokens"/> is null.</exception>
    public override void Segment(ReadOnlySpan<char> text, List<Token> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        if (wholeSpans is null)
        {
            Cut(text, tokens);
        }
        else
        {
            CutAround(text, tokens, wholeSpans);
        }
    }

    /// <summary>The tokens of a text as strings.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>A new list, in the order of <see cref="Segment(ReadOnlySpan{char}, List{Token})"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public IReadOnlyList<string> SegmentToStrings(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<Token>(text.Length / 2 + 1);
        Segment(text, tokens);
        var words = new string[tokens.Count];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = text.Substring(tokens[i].Start, tokens[i].Length);
        }

        return words;
    }

    private void CutAround(ReadOnlySpan<char> text, List<Token> tokens, WholeSpanFinder finder)
    {
        int from = 0;
        for (int at = 0; at < text.Length;)
        {
            int length = finder.LengthAt(text, at);
            if (length == 0)
            {
                at++;
                continue;
            }

            CutPart(text, from, at, tokens);
            tokens.Add(new Token(at, length));
            at += length;
            from = at;
        }

        CutPart(text, from, text.Length, tokens);
    }

    private void CutPart(ReadOnlySpan<char> text, int from, int to, List<Token> tokens)
    {
        int before = tokens.Count;
        Cut(text[from..to], tokens);
        foreach (ref var token in CollectionsMarshal.AsSpan(tokens)[before..])
        {
            token = token with { Start = token.Start + from };
        }
    }

    private void Cut(ReadOnlySpan<char> text, List<Token> tokens)
    {
        switch (options.Mode, options.UseHiddenMarkovModel)
        {
            case (SegmentationMode.Full, _):
                BlockScanner.Scan(text, tokens, lexicon, new FullCutter(lexicon));
                break;
            case (SegmentationMode.Search, true):
                BlockScanner.Scan(text, tokens, lexicon, new SearchCutter<MarkovCutter>(lexicon, new MarkovCutter(lexicon)));
                break;
            case (SegmentationMode.Search, false):
                BlockScanner.Scan(text, tokens, lexicon, new SearchCutter<PlainCutter>(lexicon, new PlainCutter(lexicon)));
                break;
            case (_, true):
                BlockScanner.Scan(text, tokens, lexicon, new MarkovCutter(lexicon));
                break;
            default:
                BlockScanner.Scan(text, tokens, lexicon, new PlainCutter(lexicon));
                break;
        }
    }
}
