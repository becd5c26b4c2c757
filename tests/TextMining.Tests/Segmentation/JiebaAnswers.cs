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
    };

    public string this[string mode, string text] => modes[mode](text);

    private static Func<string, string> Cut(JiebaSegmenter segmenter) => text =>
    {
        var tokens = segmenter.Segment(text);
        return string.Join(' ', tokens.Select(token => Escaped.From(token.In(text))).Prepend($"{tokens.Count}"));
    };
}
