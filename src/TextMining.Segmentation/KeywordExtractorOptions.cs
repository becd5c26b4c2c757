namespace TextMining.Segmentation;

/// <summary>Which words can be keywords. The defaults are jieba's.</summary>
public sealed record KeywordExtractorOptions
{
    /// <summary>The parts of speech that a keyword may have.</summary>
    /// <value>The default is null: all for <see cref="TfIdfExtractor"/>, which then needs no tagging; ns, n, vn and v for <see cref="TextRankExtractor"/>.</value>
    public IReadOnlyCollection<string>? AllowedTags { get; init; }

    /// <summary>Words, in lower case, that are never keywords. The comparison ignores the case of Latin letters in the text.</summary>
    /// <value>The default is jieba's list of 30 English words.</value>
    public IReadOnlyCollection<string> StopWords { get; init; } =
    [
        "the", "of", "is", "and", "to", "in", "that", "we", "for", "an", "are", "by", "be", "as", "on", "with", "can", "if", "from", "which",
        "you", "it", "this", "then", "at", "have", "all", "not", "one", "has", "or",
    ];
}
