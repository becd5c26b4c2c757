namespace TextMining.Segmentation;

/// <summary>What the segmenter yields for a text.</summary>
public enum SegmentationMode
{
    /// <summary>The most probable segmentation, as jieba's <c>cut</c>: tokens in order, without gap or overlap.</summary>
    Precise,

    /// <summary>Every word of the lexicon that occurs in the text, as jieba's <c>cut(cut_all=True)</c>: tokens overlap, and pieces between separators may be empty.</summary>
    Full,

    /// <summary>The precise tokens, each after the two- and three-character words inside of it, as jieba's <c>cut_for_search</c>: tokens overlap.</summary>
    Search,
}
