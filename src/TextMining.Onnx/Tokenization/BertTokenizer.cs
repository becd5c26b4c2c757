using System.Text;

namespace TextMining.Onnx.Tokenization;

/// <summary>
/// Text → ids of word pieces as BERT's Chinese models want them: controls out, every ideograph a word, letters folded, punctuation
/// apart, then the longest pieces first (Devlin et al., 2019).
/// </summary>
/// <remarks>
/// Immutable; may be shared by any number of threads. Private-use and unassigned characters are kept, as in the original, and
/// become <c>[UNK]</c>; half surrogate pairs are left out.
/// </remarks>
public sealed class BertTokenizer
{
    private readonly BertTokenizerOptions _options;

    /// <summary>Creates a tokenizer.</summary>
    /// <param name="vocabulary">The pieces.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public BertTokenizer(BertVocabulary vocabulary, BertTokenizerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        _options = options ?? new BertTokenizerOptions();
        _options.Validate();
        Vocabulary = vocabulary;
    }

    /// <summary>The pieces.</summary>
    public BertVocabulary Vocabulary { get; }

    /// <summary>Appends the ids of a text's pieces, without <c>[CLS]</c> and <c>[SEP]</c>.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="ids">Receives the ids; what it holds stays.</param>
    /// <exception cref="ArgumentNullException"><paramref name="ids"/> is null.</exception>
    public void Tokenize(ReadOnlySpan<char> text, List<int> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        new PieceWriter(Vocabulary, _options, ids, int.MaxValue).Write(text);
    }

    /// <summary>The ids that a model reads: <c>[CLS]</c>, the pieces of the text as far as there is room, <c>[SEP]</c>.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="longest">The greatest number of ids, 2 or more.</param>
    /// <returns>2 to <paramref name="longest"/> ids.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="longest"/> is below 2.</exception>
    public List<int> Encode(ReadOnlySpan<char> text, int longest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, 2);
        var ids = new List<int>(Math.Min(longest, text.Length + 2)) { Vocabulary.Start };
        // Reading ends soon after there is no more room: a long text costs no more than the part that is read.
        new PieceWriter(Vocabulary, _options, ids, longest - 1).Write(text);
        if (ids.Count > longest - 1)
        {
            ids.RemoveRange(longest - 1, ids.Count - longest + 1);
        }

        ids.Add(Vocabulary.End);
        return ids;
    }
}
