namespace TextMining.Segmentation;

/// <summary>A keyword of a text.</summary>
/// <param name="Text">The word as it stands in the text.</param>
/// <param name="Weight">How much it says about the text: tf × idf of TF-IDF, or the rank scaled to at most 1 of TextRank.</param>
public readonly record struct Keyword(string Text, double Weight);
