using System.Globalization;
using TextMining.Segmentation;

namespace TextMining.Tests.Segmentation;

/// <summary>This library's answers in the notation of <c>tools/gold/jieba_reference.py</c>.</summary>
internal sealed class JiebaAnswers(Lexicon lexicon)
{
    private readonly Dictionary<string, Func<string, string>> modes = new(StringComparer.Ordinal)
    {
        ["precise"] = Cut(new JiebaSegmenter(lexicon)),
        ["no-hmm"] = Cut(new JiebaSegmenter(lexicon, new() { UseHiddenMarkovModel = false })),
        ["full"] = Cut(new JiebaSegmenter(lexicon, new() { Mode = SegmentationMode.Full })),
        ["search"] = Cut(new JiebaSegmenter(lexicon, new() { Mode = SegmentationMode.Search })),
        ["search-no-hmm"] = Cut(new JiebaSegmenter(lexicon, new() { Mode = SegmentationMode.Search, UseHiddenMarkovModel = false })),
        ["pos"] = Tag(new PartOfSpeechTagger(lexicon)),
        ["pos-no-hmm"] = Tag(new PartOfSpeechTagger(lexicon, new() { UseHiddenMarkovModel = false })),
        ["tfidf"] = Extract(new TfIdfExtractor(lexicon)),
        ["tfidf-pos"] = Extract(new TfIdfExtractor(lexicon, new() { AllowedTags = ["n", "ns", "v", "nr"] })),
        ["suggest"] = text => $"1 {lexicon.SuggestFrequency(text)}",
        ["suggest-halves"] = text => $"1 {lexicon.SuggestFrequency(Halves(text))}",
        ["textrank"] = Extract(new TextRankExtractor(lexicon)),
    };

    public static string[] Modes { get; } = ["precise", "no-hmm", "full", "search", "search-no-hmm", "pos", "pos-no-hmm", "tfidf", "tfidf-pos", "textrank"];

    public string this[string mode, string text] => modes[mode](text);

    /// <summary>Whether two answers are the same: token for token, keyword weights to 1e-9.</summary>
    public static bool AreEqual(string mode, string expected, string actual)
    {
        if (string.Equals(expected, actual, StringComparison.Ordinal))
        {
            return true;
        }

        string[] left = expected.Split(' ');
        string[] right = actual.Split(' ');
        return mode is "tfidf" or "tfidf-pos" or "textrank" && left.Length == right.Length && left.Zip(right).All(static pair => AreEqualKeywords(pair.First, pair.Second));
    }

    // As Python halves a text: by code points.
    private static string[] Halves(string text)
    {
        int[] starts = [.. Enumerable.Range(0, text.Length).Where(i => i == 0 || !char.IsSurrogatePair(text, i - 1))];
        int middle = starts.Length / 2 < starts.Length ? starts[starts.Length / 2] : 0;
        return [text[..middle], text[middle..]];
    }

    private static bool AreEqualKeywords(string left, string right)
    {
        int slash = left.LastIndexOf('/');
        return string.Equals(left, right, StringComparison.Ordinal)
            || (slash > 0 && right.LastIndexOf('/') == slash && left.AsSpan(0, slash).SequenceEqual(right.AsSpan(0, slash))
                && Math.Abs(Weight(left, slash) - Weight(right, slash)) <= 1e-9);
    }

    private static double Weight(string keyword, int slash) => double.Parse(keyword.AsSpan(slash + 1), CultureInfo.InvariantCulture);

    private static Func<string, string> Tag(PartOfSpeechTagger tagger) => text =>
    {
        var tokens = tagger.Tag(text);
        return string.Join(' ', tokens.Select(token => $"{Escaped.From(token.In(text))}/{token.Tag}").Prepend($"{tokens.Count}"));
    };

    private static Func<string, string> Extract(KeywordExtractor extractor) => text =>
    {
        var keywords = extractor.Extract(text, int.MaxValue);
        return string.Join(' ', keywords.Select(keyword => $"{Escaped.From(keyword.Text)}/{keyword.Weight:R}").Prepend($"{keywords.Count}"));
    };

    private static Func<string, string> Cut(JiebaSegmenter segmenter) => text =>
    {
        var tokens = segmenter.Segment(text);
        return string.Join(' ', tokens.Select(token => Escaped.From(token.In(text))).Prepend($"{tokens.Count}"));
    };
}
