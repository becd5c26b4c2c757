using System.Collections.Frozen;
using System.Text;

namespace TextMining.Onnx.Tokenization;

/// <summary>The pieces of a BERT model: a line of <c>vocab.txt</c> each, its number from 0 being the id.</summary>
/// <remarks>Immutable; may be shared by any number of threads.</remarks>
public sealed class BertVocabulary
{
    private const int MostPieces = 1 << 20;
    private readonly FrozenDictionary<string, int> _ids;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private BertVocabulary(Dictionary<string, int> ids, int count)
    {
        Count = count;
        _ids = ids.ToFrozenDictionary(StringComparer.Ordinal);
        _lookup = _ids.GetAlternateLookup<ReadOnlySpan<char>>();
        Padding = Need("[PAD]");
        Unknown = Need("[UNK]");
        Start = Need("[CLS]");
        End = Need("[SEP]");
    }

    /// <summary>The number of ids.</summary>
    public int Count { get; }

    /// <summary>The id of <c>[PAD]</c>.</summary>
    public int Padding { get; }

    /// <summary>The id of <c>[UNK]</c>.</summary>
    public int Unknown { get; }

    /// <summary>The id of <c>[CLS]</c>.</summary>
    public int Start { get; }

    /// <summary>The id of <c>[SEP]</c>.</summary>
    public int End { get; }

    /// <summary>Reads a <c>vocab.txt</c>.</summary>
    /// <param name="stream">UTF-8, a piece a line, with or without byte order mark, LF or CRLF; left open. Of a piece that stands twice the last line counts.</param>
    /// <exception cref="OnnxModelException">It is not UTF-8, has too many pieces, or lacks <c>[PAD]</c>, <c>[UNK]</c>, <c>[CLS]</c> or <c>[SEP]</c>.</exception>
    public static BertVocabulary Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var count = 0;
        try
        {
            using var reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), leaveOpen: true);
            while (reader.ReadLine() is { } line)
            {
                if (count == MostPieces)
                {
                    throw new OnnxModelException(OnnxModelFault.Vocabulary, $"The vocabulary has more than {MostPieces} lines.");
                }

                ids[line] = count++;
            }
        }
        catch (DecoderFallbackException error)
        {
            throw new OnnxModelException(OnnxModelFault.Vocabulary, $"The vocabulary is not UTF-8 after line {count}.", error);
        }

        return new BertVocabulary(ids, count);
    }

    /// <summary>Finds the id of a piece.</summary>
    /// <param name="piece">The piece; inner pieces of a word begin with <c>##</c>.</param>
    /// <param name="id">The id, or 0 where there is none.</param>
    public bool TryGetId(ReadOnlySpan<char> piece, out int id) => _lookup.TryGetValue(piece, out id);

    private int Need(string piece) => _ids.TryGetValue(piece, out var id)
        ? id
        : throw new OnnxModelException(OnnxModelFault.Vocabulary, $"The vocabulary of {Count} lines has no {piece}; a BERT vocab.txt has [PAD], [UNK], [CLS] and [SEP].");
}
