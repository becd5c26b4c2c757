using System.Text;
using TextMining.Segmentation;

namespace TextMining.Tests.Segmentation;

public class LexiconTests
{
    private static readonly Lexicon Base = ShippedSegmenter.Model.Lexicon;

    [Test]
    public void TotalFrequency_ShippedModel_CountsTheRepeatedLineToo() => Assert.That(Base.TotalFrequency, Is.EqualTo(60_101_967));

    [Test]
    public void TryGetFrequency_WordBeginningOfAWordAndUnknown_SaysWhich()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Base.TryGetFrequency("变压器", out long word) && word > 0);
            Assert.That(Base.TryGetFrequency("B", out long beginning), Is.False);
            Assert.That(beginning, Is.Zero);
            Assert.That(Base.TryGetFrequency("网上国网", out _), Is.False);
            Assert.That(Base.TryGetFrequency("", out _), Is.False);
        });
    }

    [Test]
    public void TryGetTag_KnownAddedAndUnknown_SaysWhich()
    {
        var lexicon = Base.With(new LexiconEntry("网上国网", 5, "nz"), new LexiconEntry("变压器", 5));

        Assert.Multiple(() =>
        {
            Assert.That(lexicon.TryGetTag("网上国网", out string? added) ? added : null, Is.EqualTo("nz"));
            Assert.That(lexicon.TryGetTag("变压器", out string? kept) ? kept : null, Is.EqualTo("n"));
            Assert.That(Base.TryGetTag("网上国网", out string? unknown), Is.False);
            Assert.That(unknown, Is.Null);
        });
    }

    [Test]
    public void With_WordThatIsCut_KeepsItWholeAndLeavesTheBaseAlone()
    {
        var lexicon = Base.With(new LexiconEntry("网上国网"));

        Assert.Multiple(() =>
        {
            Assert.That(new JiebaSegmenter(lexicon).SegmentToStrings("用网上国网缴费"), Is.EqualTo(new[] { "用", "网上国网", "缴费" }));
            Assert.That(new JiebaSegmenter(Base).SegmentToStrings("用网上国网缴费"), Is.EqualTo(new[] { "用", "网上", "国网", "缴费" }));
            Assert.That(lexicon.TotalFrequency, Is.GreaterThan(Base.TotalFrequency));
        });
    }

    [Test]
    public void Without_WordOfTheBase_SplitsItForGood()
    {
        var without = Base.Without("变压器");
        var again = without.With(new LexiconEntry("变压器", 100));

        Assert.Multiple(() =>
        {
            Assert.That(new JiebaSegmenter(without).SegmentToStrings("变压器坏了")[0], Is.Not.EqualTo("变压器"));
            Assert.That(new JiebaSegmenter(again).SegmentToStrings("变压器坏了")[0], Is.EqualTo("变压器"));
            Assert.That(without.TryGetFrequency("变压器", out _), Is.False);
        });
    }

    [Test]
    public void With_StreamOfUserWords_ReadsMarksLineEndsAndMissingFields()
    {
        using var stream = new MemoryStream([.. Encoding.UTF8.Preamble, .. "甲乙丙丁 7 nz\r\n\r\n戊己庚 n\n辛壬"u8]);

        var lexicon = Base.With(stream);

        Assert.Multiple(() =>
        {
            Assert.That(lexicon.TryGetFrequency("甲乙丙丁", out long frequency) ? frequency : 0, Is.EqualTo(7));
            Assert.That(lexicon.TryGetTag("戊己庚", out string? tag) ? tag : null, Is.EqualTo("n"));
            Assert.That(lexicon.TryGetFrequency("辛壬", out _));
            Assert.That(stream.CanRead, "the stream stays open");
        });
    }

    [Test]
    public void With_BytesThatAreNoUtf8_SaysWhichLine()
    {
        var error = Assert.Throws<LexiconFormatException>(() => Base.With(new MemoryStream([(byte)'a', (byte)'\n', 0xB5, 0xE7, (byte)'\n'])));

        Assert.That(error!.LineNumber, Is.EqualTo(2));
    }

    [Test]
    public void With_FrequencyBeyondInt64_SaysWhichLine()
    {
        var error = Assert.Throws<LexiconFormatException>(() => Base.With(new MemoryStream("停电 99999999999999999999\n"u8.ToArray())));

        Assert.That((error!.LineNumber, error.Message), Is.EqualTo((1, "Line 1: the frequency '99999999999999999999' is beyond 64 bits")));
    }

    [Test]
    public void With_EmptyWordOrNegativeFrequency_IsMisuse()
        => Assert.Multiple(() =>
        {
            Assert.Throws<ArgumentException>(() => Base.With(new LexiconEntry("", 1)));
            Assert.Throws<ArgumentException>(() => Base.With(new LexiconEntry("停电", -1)));
            Assert.Throws<ArgumentNullException>(() => Base.With((IEnumerable<LexiconEntry>)null!));
        });

    [Test]
    public void With_Nothing_IsTheSameLexicon() => Assert.That(Base.With([]), Is.SameAs(Base));

    [Test]
    public void Constructor_ModeOutsideTheEnumeration_IsMisuse()
        => Assert.Throws<ArgumentOutOfRangeException>(() => _ = new JiebaSegmenter(Base, new() { Mode = (SegmentationMode)9 }));

    [Test]
    public void Options_Defaults_AreJiebas()
        => Assert.That(new JiebaSegmenterOptions(), Is.EqualTo(new JiebaSegmenterOptions { Mode = SegmentationMode.Precise, UseHiddenMarkovModel = true, KeepWhole = KeepWhole.None }));

    [Test]
    public void Extract_FewerThanOne_IsMisuse()
        => Assert.Throws<ArgumentOutOfRangeException>(() => new TfIdfExtractor(Base).Extract("停电", 0));

    [Test]
    public void PackageReadme_Example_PrintsWhatItSays()
    {
        const string Text = "昨晚变压器跳闸，全楼停电";
        string printed = string.Concat(new JiebaSegmenter(Base).Segment(Text).Select(token => $"{token.In(Text)} "));

        Assert.That(File.ReadAllText(Repository.Path("src", "TextMining.Segmentation", "README.md")), Does.Contain($"// {printed.TrimEnd()}\n"));
    }
}
