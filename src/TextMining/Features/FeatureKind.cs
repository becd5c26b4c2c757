namespace TextMining.Features;

/// <summary>What the features of a block are.</summary>
public enum FeatureKind
{
    /// <summary>Tokens of the segmenter and sequences of them.</summary>
    Word = 0,

    /// <summary>Character n-grams of the whole text.</summary>
    Character = 1,

    /// <summary>
    /// Character n-grams of the head: the text before its first full stop, when that is at most
    /// <see cref="FeaturizerOptions.HeadLength"/> code units away and more text follows. Letters and messages carry their
    /// title there.
    /// </summary>
    HeadCharacter = 2,

    /// <summary>Tokens of the head, and sequences of them.</summary>
    HeadWord = 3,
}
