using FsCheck;
using FsCheck.Fluent;
using TextMining.Segmentation;

namespace TextMining.Tests.Segmentation;

/// <summary>What every text must get: tokens in order, without gap or overlap, that concatenate to it and split no surrogate pair.</summary>
public class SegmenterContractTests
{
    private static readonly string[] Scraps =
        ["停电", "变压器", "电费", "23.4%", "c++", "AT&T", "😀", "👨‍👩‍👧", "\ud83d", "\ude00", "𠮷", "㐂", "\r\n", "\r", "\n", " ", "\t", "\0", "\u001c", "，", "李小明", "啊", "鿕", "鿖", "１２"];

    private static readonly Gen<string> Texts = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Where(static text => text is not null),
        Gen.Elements(Scraps).ListOf().Select(static parts => string.Concat(parts)),
        Gen.Choose(0, char.MaxValue).Select(static unit => (char)unit).ArrayOf().Select(static units => new string(units)));

    private static IEnumerable<Segmenter> Segmenters()
    {
        var userWords = UserWords.AddTo(ShippedSegmenter.Model.Lexicon);
        yield return new JiebaSegmenter(ShippedSegmenter.Model);
        yield return new JiebaSegmenter(ShippedSegmenter.Model, new() { UseHiddenMarkovModel = false });
        yield return new JiebaSegmenter(userWords);
        yield return new JiebaSegmenter(userWords, new() { UseHiddenMarkovModel = false });
    }

    [TestCaseSource(nameof(Segmenters))]
    public void Segment_AnyText_CoversItInOrder(Segmenter segmenter)
        => Check(text => Covers(text, segmenter.Segment(text)));

    [Test]
    public void Tag_AnyText_CoversItInOrder()
    {
        var tagger = new PartOfSpeechTagger(UserWords.AddTo(ShippedSegmenter.Model.Lexicon));

        Check(text => Covers(text, tagger.Tag(text).Select(static token => new Token(token.Start, token.Length))));
    }

    [TestCase(SegmentationMode.Full)]
    [TestCase(SegmentationMode.Search)]
    public void Segment_ModeWithOverlaps_StaysInsideAndSplitsNoPair(SegmentationMode mode)
    {
        var segmenter = new JiebaSegmenter(UserWords.AddTo(ShippedSegmenter.Model.Lexicon), new() { Mode = mode });

        Check(text => segmenter.Segment(text).All(token => token.Start >= 0 && token.Length >= 0 && token.End <= text.Length
            && !SplitsPair(text, token.Start) && !SplitsPair(text, token.End)));
    }

    [Test]
    public void Extract_AnyText_GivesWordsOfIt()
    {
        KeywordExtractor[] extractors = [new TfIdfExtractor(ShippedSegmenter.Model), new TextRankExtractor(ShippedSegmenter.Model)];

        Check(text => extractors.All(extractor => extractor.Extract(text).All(keyword => text.Contains(keyword.Text, StringComparison.Ordinal) && double.IsFinite(keyword.Weight))));
    }

    [Test]
    public void Segment_LongRunWithoutPunctuation_CoversIt()
    {
        foreach (string piece in new[] { "停电", "的", "鿕", "1", "%", "a1停" })
        {
            string text = string.Concat(Enumerable.Repeat(piece, 100_000));

            Assert.That(Covers(text, new JiebaSegmenter(ShippedSegmenter.Model).Segment(text)), piece);
            Assert.That(Covers(text, new PartOfSpeechTagger(ShippedSegmenter.Model).Tag(text).Select(static token => new Token(token.Start, token.Length))), piece);
        }
    }

    [Test]
    public void Segment_BufferWithTokens_AppendsToThem()
    {
        List<Token> tokens = [new(7, 7)];

        new JiebaSegmenter(ShippedSegmenter.Model).Segment("停电了", tokens);

        Assert.That(tokens, Is.EqualTo(new Token[] { new(7, 7), new(0, 2), new(2, 1) }));
    }

    private static void Check(Func<string, bool> property)
        => FsCheck.Fluent.Prop.ForAll(Texts.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(1500).WithReplay(20261124UL, 7UL));

    private static bool Covers(string text, IEnumerable<Token> tokens)
    {
        int end = 0;
        foreach (var token in tokens)
        {
            if (token.Start != end || token.Length <= 0 || SplitsPair(text, token.Start))
            {
                return false;
            }

            end = token.End;
        }

        return end == text.Length;
    }

    private static bool SplitsPair(string text, int index) => index > 0 && index < text.Length && char.IsSurrogatePair(text[index - 1], text[index]);
}
