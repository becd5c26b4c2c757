using TextMining.Urgency;

namespace TextMining.Tests.Urgency;

/// <summary>Each guard stops the look-alike and lets the danger through.</summary>
public sealed class UrgencyGuardTests
{
    [TestCase("denied", "电线没有掉下来", "电线掉下来了")]
    [TestCase("past-over", "去年变压器着火过一次", "变压器着火了")]
    [TestCase("over", "刮倒的电杆已修复，特此说明", "电杆刮倒了")]
    [TestCase("all-clear", "刚才表箱冒火星，师傅当场断电换了线，人没事", "刚才表箱冒火星，没人敢靠近")]
    [TestCase("all-clear", "门口的电线掉下来了，我试过，一点电都没有", "门口的电线掉下来了，没人敢试")]
    [TestCase("feared", "电线老化，担心起火", "电线老化，起火了")]
    [TestCase("asked", "咨询触电赔偿标准", "有人触电，快来")]
    [TestCase("talk", "建议组织触电自救演练", "操场上有人触电")]
    [TestCase("idiom", "这就是漏电一样的笑话😂", "水管漏电了")]
    [TestCase("telecom", "电信的线掉在地上，杆子倒了", "电线杆倒了")]
    [TestCase("static", "毛衣起静电，摸门把手被弹了一下", "摸门把手被弹了一下")]
    public void Evaluate_GuardedWords_AreStoppedAndBareOnesAreNot(string guard, string guarded, string bare)
    {
        var stopped = ShippedUrgency.Read(guarded);
        var fired = ShippedUrgency.Read(bare);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(stopped.Floor, Is.Not.EqualTo(UrgencyLevel.U1), guarded);
            Assert.That(stopped.Guarded.Select(found => found.Guard), Does.Contain(guard), guarded);
            Assert.That(fired.Floor, Is.EqualTo(UrgencyLevel.U1), bare);
        }
    }

    [TestCase("supposed", "如果水厂停电，全城没水喝", "水厂停电了，全城没水喝")]
    [TestCase("often", "石井湾小区每周都停电", "石井湾小区每周都停电，现在又停了")]
    [TestCase("announced", "石井湾小区本周有停电安排吗", "石井湾小区停电，没有停电通知")]
    [TestCase("asked-past", "想了解昨晚石井湾停电的原因", "石井湾昨晚停电，至今没送")]
    public void Evaluate_GuardedOutage_SetsNoFloorAndABareOneDoes(string guard, string guarded, string bare)
    {
        var stopped = ShippedUrgency.Read(guarded);
        var fired = ShippedUrgency.Read(bare);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(stopped.Floor, Is.EqualTo(UrgencyLevel.U4), guarded);
            Assert.That(stopped.Guarded.Select(found => found.Guard), Does.Contain(guard), guarded);
            Assert.That(fired.Floor, Is.EqualTo(UrgencyLevel.U2), bare);
        }
    }

    [Test]
    public void Evaluate_FearInALongLetter_SetsNoFloorAndInAShortOneDoes()
    {
        var history = string.Concat(Enumerable.Repeat("我们小区建成二十年，物业换过三家，大家意见很大。", 8));
        const string Fear = "我们最担心的就是将来有一天充电棚里头会起火。";

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ShippedUrgency.Read(history + Fear).Floor, Is.EqualTo(UrgencyLevel.U4));
            Assert.That(ShippedUrgency.Read("担心充电棚起火").Floor, Is.EqualTo(UrgencyLevel.U2));
            Assert.That(ShippedUrgency.Read(history + "现在充电棚起火了。").Floor, Is.EqualTo(UrgencyLevel.U1));
        }
    }

    [TestCase("再拖下去我会，在区政府门口等你们", UrgencyLevel.U4)]
    [TestCase("再拖下去我会去区政府", UrgencyLevel.U3)]
    [TestCase("我会。区政府那边也说不清", UrgencyLevel.U4)]
    public void Evaluate_PatternOfOneClause_DoesNotReachAcrossACommaOrAFullStop(string text, UrgencyLevel wanted) =>
        Assert.That(ShippedUrgency.Read(text).Floor, Is.EqualTo(wanted));

    [Test]
    public void Evaluate_LongLetter_CountsADangerOnlyWhereItIsNow()
    {
        var history = string.Concat(Enumerable.Repeat("我们小区建成二十年，线路老旧，物业多次更换，大家意见很大。", 8));

        var past = ShippedUrgency.Read(history + "听邻居讲变压器着火的事情。");
        var now = ShippedUrgency.Read(history + "现在变压器着火了。");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(past.Floor, Is.Not.EqualTo(UrgencyLevel.U1));
            Assert.That(now.Floor, Is.EqualTo(UrgencyLevel.U1));
        }
    }

    [Test]
    public void Evaluate_ConflictOfToneAndDanger_TakesTheDanger()
    {
        var reading = ShippedUrgency.Read("不着急，就是家里停电了，我父亲用着呼吸机");

        Assert.That(reading.Floor, Is.EqualTo(UrgencyLevel.U1));
    }
}
