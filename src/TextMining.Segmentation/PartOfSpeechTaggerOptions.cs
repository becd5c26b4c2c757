namespace TextMining.Segmentation;

/// <summary>How a <see cref="PartOfSpeechTagger"/> cuts. The defaults are jieba's.</summary>
public sealed record PartOfSpeechTaggerOptions
{
    /// <summary>Whether words that the lexicon lacks, and their parts of speech, are guessed from single characters by the hidden Markov model.</summary>
    /// <value>The default is true.</value>
    public bool UseHiddenMarkovModel { get; init; } = true;
}
