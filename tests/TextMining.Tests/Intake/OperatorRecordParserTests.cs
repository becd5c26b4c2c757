using TextMining.Entities;
using TextMining.Intake;

namespace TextMining.Tests.Intake;

public sealed class OperatorRecordParserTests
{
    [Test]
    public void Parse_LeadingTag_IsTaken() => Assert.That(Parse("【一户无电】客户反映家中停电").Tag, Is.EqualTo("一户无电"));

    [Test]
    public void Parse_BracketLaterInTheText_IsNoTag() => Assert.That(Parse("家中停电【急】").Tag, Is.Null);

    [Test]
    public void Parse_Correction_GivesBothSides()
    {
        var record = Parse("下发为低压故障，经现场查勘实际为客户内部故障，已告知客户。");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(record.DispatchedAs, Is.EqualTo("低压故障"));
            Assert.That(record.Actual, Is.EqualTo("客户内部故障"));
        }
    }

    [Test]
    public void Parse_Frame_LeavesTheCustomersWords()
    {
        const string Text = "市民来电反映：青桐路停电两小时，请核实处理。";

        var record = Parse(Text);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(record.Core(Text).ToString(), Is.EqualTo("青桐路停电两小时"));
            Assert.That(record.IsFramed, Is.True);
        }
    }

    [Test]
    public void Parse_CustomersOwnWords_AreWhole()
    {
        const string Text = "我家没电了，什么时候能来";

        var record = Parse(Text);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(record.Core(Text).ToString(), Is.EqualTo(Text));
            Assert.That(record.IsFramed, Is.False);
        }
    }

    [Test]
    public void Parse_QuotedNumbers_AreListed() =>
        Assert.That(Parse("工单编号20260304123456，市民再次来电催促").QuotedTickets, Is.EqualTo(new[] { "20260304123456" }));

    [Test]
    public void Parse_EmptyText_IsEmpty() => Assert.That(Parse("").CoreLength, Is.Zero);

    private static OperatorRecord Parse(string text) => OperatorRecordParser.Parse(text, new EntityExtractor().Extract(text));
}
