namespace TextMining.Segmentation;

/// <summary>How a <see cref="JiebaSegmenter"/> cuts. The defaults are jieba's.</summary>
public sealed record JiebaSegmenterOptions
{
    /// <summary>What is yielded.</summary>
    /// <value>The default is <see cref="SegmentationMode.Precise"/>.</value>
    public SegmentationMode Mode { get; init; } = SegmentationMode.Precise;

    /// <summary>Whether words that the lexicon lacks are guessed from single characters by the hidden Markov model. Has no effect in <see cref="SegmentationMode.Full"/>.</summary>
    /// <value>The default is true.</value>
    public bool UseHiddenMarkovModel { get; init; } = true;

    /// <summary>What is kept in one token although jieba would cut it. The text before and after such a token is cut on its own.</summary>
    /// <value>The default is <see cref="TextMining.Segmentation.KeepWhole.None"/>.</value>
    public KeepWhole KeepWhole { get; init; } = KeepWhole.None;
}
