namespace TextMining.Onnx.Tokenization;

/// <summary>How <see cref="BertTokenizer"/> reads text.</summary>
public sealed record BertTokenizerOptions
{
    /// <summary>Whether case and accents count.</summary>
    /// <value>Default <see cref="LetterCase.Folded"/>, as Chinese BERT models are trained.</value>
    public LetterCase LetterCase { get; init; } = LetterCase.Folded;

    /// <summary>The greatest number of code points of a run without a space that is looked up; a longer one becomes one <c>[UNK]</c>.</summary>
    /// <value>Default 100; 1 or more.</value>
    public int LongestWord { get; init; } = 100;

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(LongestWord, 1);
        if (!Enum.IsDefined(LetterCase))
        {
            throw new ArgumentOutOfRangeException(nameof(LetterCase), LetterCase, "LetterCase is Folded or Kept.");
        }
    }
}
