using TextMining.Secondary.Internals;

namespace TextMining.Tests.Secondary;

public sealed class ClauseMapTests
{
    [TestCase("停电了，电表也坏了。", "停电了|电表也坏了")]
    [TestCase("停电了另外电表也坏了", "停电了|另外电表也坏了")]
    [TestCase("1.停电2.电压低", "1.停电|2.电压低")]
    [TestCase("电价1.5元", "电价1.5元")]
    [TestCase("，。 \n", "")]
    [TestCase("", "")]
    public void Of_Text_CutsAtStopsAdditionsAndPoints(string text, string expected)
    {
        var map = ClauseMap.Of(text, new byte[text.Length]);
        var clauses = new string[map.Count];
        for (var i = 0; i < text.Length; i++)
        {
            if (map.ClauseOf[i] != ClauseMap.None)
            {
                clauses[map.ClauseOf[i]] += text[i];
            }
        }

        Assert.That(string.Join('|', clauses), Is.EqualTo(expected));
    }

    [Test]
    public void Of_Addition_IsMarked() =>
        Assert.That(ClauseMap.Of("停电了，另外电表也坏了", new byte[11]).Added, Is.EqualTo(0b10));

    [Test]
    public void Of_EndlessText_StaysWithinBounds()
    {
        var text = string.Concat(Enumerable.Repeat("停，", 5_000));

        var map = ClauseMap.Of(text, new byte[ClauseMap.MostUnits]);

        Assert.That((map.Count, map.ClauseOf.Length, (int)map.ClauseOf[^2]), Is.EqualTo((ClauseMap.MostClauses, ClauseMap.MostUnits, ClauseMap.MostClauses - 1)));
    }
}
