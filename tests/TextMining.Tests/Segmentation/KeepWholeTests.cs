using TextMining.Segmentation;

namespace TextMining.Tests.Segmentation;

public class KeepWholeTests
{
    private static readonly Lexicon WithStrangeWords = ShippedSegmenter.Model.Lexicon.With(new LexiconEntry("iPhone 15", 5), new LexiconEntry("𠮷野家", 5), new LexiconEntry("㐂多家", 5));

    [TestCase(KeepWhole.EmojiGraphemes, "停电😡👨‍👩‍👧了", "停电|😡|👨‍👩‍👧|了")]
    [TestCase(KeepWhole.EmojiGraphemes, "👍🏽🇨🇳1️⃣⚡️。", "👍🏽|🇨🇳|1️⃣|⚡️|。")]
    [TestCase(KeepWhole.None, "👍🏽停电", "👍|🏽|停电")]
    [TestCase(KeepWhole.WordsWithSymbols, "用iPhone 15缴费", "用|iPhone 15|缴费")]
    [TestCase(KeepWhole.WordsWithSymbols, "γ射线", "γ射线")]
    [TestCase(KeepWhole.None, "γ射线", "γ|射线")]
    [TestCase(KeepWhole.CjkExtensions, "𠮷野家和㐂多家停电", "𠮷野家|和|㐂多家|停电")]
    [TestCase(KeepWhole.WordsWithSymbols, "𠮷野家停电", "𠮷|野家|停电")]
    [TestCase(KeepWhole.Quantities, "2024年3月5日8:30停电，电费1,250.5元", "2024年3月5日|8:30|停电|，|电费|1,250.5元")]
    [TestCase(KeepWhole.Quantities, "10kV线路在3月5号20时15分跳闸", "10kV|线路|在|3月5号|20时15分|跳闸")]
    [TestCase(KeepWhole.Quantities, "2024-11-23用电350.5千瓦时", "2024-11-23|用电|350.5千瓦时")]
    [TestCase(KeepWhole.Quantities, "A12345的线损23.4%", "A12345|的|线损|23.4%")]
    public void Segment_KindKeptWhole_IsOneToken(KeepWhole kinds, string text, string expected)
    {
        var segmenter = new JiebaSegmenter(WithStrangeWords, new() { KeepWhole = kinds });

        Assert.That(string.Join('|', segmenter.SegmentToStrings(text)), Is.EqualTo(expected));
    }

    [Test]
    public void Segment_EverythingKeptWhole_StillCoversTheText()
    {
        var segmenter = new JiebaSegmenter(WithStrangeWords, new() { KeepWhole = KeepWhole.EmojiGraphemes | KeepWhole.WordsWithSymbols | KeepWhole.CjkExtensions | KeepWhole.Quantities });
        foreach (var (text, _) in GoldFile.Read("nasty.txt"))
        {
            Assert.That(string.Concat(segmenter.SegmentToStrings(text)), Is.EqualTo(text));
        }
    }
}
