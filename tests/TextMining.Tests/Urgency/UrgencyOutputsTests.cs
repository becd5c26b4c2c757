using TextMining.Urgency;

namespace TextMining.Tests.Urgency;

/// <summary>The outputs that are kept apart from urgency.</summary>
public sealed class UrgencyOutputsTests
{
    [TestCase("请帮忙看一下电费", Sentiment.Calm)]
    [TestCase("你们太过分了，气死我了", Sentiment.Agitated)]
    [TestCase("王八蛋，跟你们没完", Sentiment.VeryAgitated)]
    public void Evaluate_Tone_IsSentiment(string text, Sentiment wanted) =>
        Assert.That(ShippedUrgency.Read(text).Sentiment, Is.EqualTo(wanted));

    [TestCase("请帮忙看一下电费", EscalationRisk.None)]
    [TestCase("再不解决我就打12398", EscalationRisk.Threatened)]
    [TestCase("不处理我们就去法院起诉", EscalationRisk.Threatened)]
    [TestCase("能源监管办转来的件", EscalationRisk.Involved)]
    [TestCase("电视台停电了", EscalationRisk.None)]
    public void Evaluate_GoingOverHeads_IsEscalation(string text, EscalationRisk wanted) =>
        Assert.That(ShippedUrgency.Read(text).Escalation, Is.EqualTo(wanted));

    [TestCase("请帮忙看一下电费", RepeatSign.None)]
    [TestCase("这是第三次反映了", RepeatSign.Repeat)]
    [TestCase("催办，上次工单还没人来", RepeatSign.Chase)]
    public void Evaluate_ToldBefore_IsRepeat(string text, RepeatSign wanted) =>
        Assert.That(ShippedUrgency.Read(text).Repeat, Is.EqualTo(wanted));

    [TestCase("请帮忙看一下电费", ComplaintGrade.Ordinary)]
    [TestCase("再不解决我就找记者", ComplaintGrade.Important)]
    [TestCase("省委督查室来电督办", ComplaintGrade.Major)]
    [TestCase("工人被电死了，家属在现场", ComplaintGrade.Special)]
    public void Evaluate_WhoMustKnow_IsGrade(string text, ComplaintGrade wanted) =>
        Assert.That(ShippedUrgency.Read(text).Grade, Is.EqualTo(wanted));

    [Test]
    public void Evaluate_AngerAlone_NeverAboveU3()
    {
        foreach (var text in new[] { "气死了！！！", "混蛋！什么玩意！！！", "忍无可忍，太差了！！！" })
        {
            Assert.That(ShippedUrgency.Read(text).Floor, Is.GreaterThanOrEqualTo(UrgencyLevel.U3), text);
        }
    }

    [Test]
    public void Evaluate_FiredRules_CarryTheirSpans()
    {
        const string Text = "楼下变压器着火了，快来";

        var rule = ShippedUrgency.Read(Text).Rules.First(found => found.Rule == "R1.fire");

        Assert.That(Text.Substring(rule.Start, rule.Length), Does.Contain("着火"));
    }

    [TestCase("OUT.SUDDEN", null, UrgencyLevel.U2)]
    [TestCase("OUT.SUDDEN", "ENQUIRY", UrgencyLevel.U4)]
    [TestCase("BIL.HIGH", null, UrgencyLevel.U4)]
    [TestCase(null, null, UrgencyLevel.U4)]
    public void Decide_NoRule_TakesTheDefault(string? cause, string? business, UrgencyLevel wanted) =>
        Assert.That(ShippedUrgency.Rules.Decide(ShippedUrgency.Read("您好请问"), cause, business).Level, Is.EqualTo(wanted));

    [Test]
    public void Decide_RuleAndEnquiry_KeepsTheRule() =>
        Assert.That(ShippedUrgency.Rules.Decide(ShippedUrgency.Read("变压器着火了，快来"), "SAF.ACCIDENT", "ENQUIRY").Level, Is.EqualTo(UrgencyLevel.U1));
}
