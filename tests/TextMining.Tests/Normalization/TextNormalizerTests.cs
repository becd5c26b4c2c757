using TextMining.Normalization;

namespace TextMining.Tests.Normalization;

[TestFixture]
public sealed class TextNormalizerTests
{
    [TestCase("ＡＢＣ１２３", "abc123")]
    [TestCase("停电\u3000三天", "停电 三天")]
    [TestCase("ÀÉ Ω Я", "àé ω я")]
    [TestCase("！？（）～", "!?()~")]
    [TestCase("电压１７０Ｖ，偏低。", "电压170v,偏低。")]
    public void Normalize_WidthAndCase_AreFolded(string text, string expected)
    {
        Assert.That(TextNormalizer.Normalize(text), Is.EqualTo(expected));
    }

    [Test]
    public void Normalize_NothingToChange_ReturnsTheSameInstance()
    {
        const string text = "小区停电三小时。";

        Assert.That(TextNormalizer.Normalize(text), Is.SameAs(text));
    }

    [Test]
    public void Normalize_EveryCodeUnit_KeepsLengthAndIsIdempotent()
    {
        for (var unit = 0; unit <= char.MaxValue; unit++)
        {
            var once = TextNormalizer.Normalize((char)unit);

            Assert.That(TextNormalizer.Normalize(once), Is.EqualTo(once), $"U+{unit:X4}");
            Assert.That(char.IsSurrogate(once), Is.EqualTo(char.IsSurrogate((char)unit)), $"U+{unit:X4}");
        }
    }

    [Test]
    public void Normalize_DestinationTooShort_Throws()
    {
        Assert.That(
            () => TextNormalizer.Normalize("停电".AsSpan(), new char[1]),
            Throws.ArgumentException.With.Message.Contains("2"));
    }
}
