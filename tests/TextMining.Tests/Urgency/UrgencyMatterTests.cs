using TextMining.Classification;
using TextMining.Urgency;

namespace TextMining.Tests.Urgency;

/// <summary>Rules that speak of the supplier's service stand back in tickets about another matter; dangers do not.</summary>
public sealed class UrgencyMatterTests
{
    private static readonly LabelSet Causes = new("cause", ["OTH.UNKNOWN", "OUT.SUDDEN"]);

    [TestCase("全体业主联名要求重选物业", "R8.collective")]
    [TestCase("信访局转来：群众反映菜场脏乱", "R8.authority")]
    [TestCase("再不修路我就找记者", "R8.threat")]
    [TestCase("整栋楼的感应灯坏了，走廊一片漆黑", "R6.scope")]
    [TestCase("门卫的事多次反映没有结果", "R9.repeat")]
    public void Settle_MatterOfAnother_TakesTheFloorBack(string text, string rule)
    {
        var reading = ShippedUrgency.Read(text);
        Assume.That(reading.Rules.Select(fired => fired.Rule), Does.Contain(rule));

        var foreign = ShippedUrgency.Rules.Settle(reading, Cause(0.95f));
        var unsure = ShippedUrgency.Rules.Settle(reading, Cause(0.6f));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(foreign.Floor, Is.EqualTo(UrgencyLevel.U4));
            Assert.That(foreign.Rules.Select(fired => fired.Rule), Does.Not.Contain(rule));
            Assert.That(foreign.Guarded.Select(guarded => (guarded.Rule, guarded.Guard)), Does.Contain((rule, "supplier")));
            Assert.That(unsure, Is.SameAs(reading));
        }
    }

    [TestCase("水管漏电，有人倒下了，快来")]
    [TestCase("电线掉在地上，孩子要从那里过")]
    [TestCase("家里停电了，我妈用呼吸机")]
    [TestCase("电梯里困着两个人，停电了")]
    [TestCase("再不管我就从楼顶跳下去")]
    public void Settle_Danger_HoldsForEverybody(string text)
    {
        var reading = ShippedUrgency.Read(text);

        Assert.That(ShippedUrgency.Rules.Settle(reading, Cause(1)).Floor, Is.EqualTo(UrgencyLevel.U1));
    }

    [Test]
    public void Settle_DangerBesideACollective_KeepsTheDangerAndDropsTheCollective()
    {
        var reading = ShippedUrgency.Read("全体业主联名：路边电线杆倾斜了");

        var settled = ShippedUrgency.Rules.Settle(reading, Cause(0.95f));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(settled.Floor, Is.EqualTo(UrgencyLevel.U2));
            Assert.That(settled.Rules.Select(fired => fired.Rule).Distinct(), Is.EqualTo(new[] { "R2.hazard" }));
        }
    }

    [Test]
    public void Settle_NothingForeign_GivesTheSameReading()
    {
        var reading = ShippedUrgency.Read("楼下变压器着火了");

        Assert.That(ShippedUrgency.Rules.Settle(reading, Cause(1)), Is.SameAs(reading));
    }

    [Test]
    public void Settle_NoPrediction_Throws() =>
        Assert.That(() => ShippedUrgency.Rules.Settle(ShippedUrgency.Read("停电"), null!), Throws.ArgumentNullException);

    private static Prediction Cause(float other) => new(Causes, [other, 1 - other], [other, 1 - other]);
}
