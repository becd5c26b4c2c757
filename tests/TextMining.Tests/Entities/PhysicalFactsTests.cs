using TextMining.Entities;

namespace TextMining.Tests.Entities;

public sealed class PhysicalFactsTests
{
    private static readonly EntityExtractor Extractor = new();
    private static readonly DateTimeOffset Received = new(2026, 3, 5, 10, 0, 0, TimeSpan.FromHours(8));

    [TestCase("电压只有一百七十伏", 170, 220, VoltageState.Low)]
    [TestCase("测了198伏", 198, 220, VoltageState.Normal)]
    [TestCase("测了197伏", 197, 220, VoltageState.Low)]
    [TestCase("电压235伏", 235, 220, VoltageState.Normal)]
    [TestCase("电压236伏", 236, 220, VoltageState.High)]
    [TestCase("三相电压只有340伏", 340, 380, VoltageState.Low)]
    [TestCase("三相电压410伏", 410, 380, VoltageState.High)]
    public void Voltage_AgainstItsLimits_IsJudged(string text, double volts, int nominal, VoltageState state) =>
        Assert.That(Facts(text).Voltage, Is.EqualTo(new VoltageFinding(volts, nominal, state)));

    [TestCase("这个月停电六次", true)]
    [TestCase("三天两头停电", true)]
    [TestCase("两个月停了三次电", true)]
    [TestCase("今年停电两次", false)]
    [TestCase("打了三次电话没人接", false)]
    public void FrequentOutages_ThreeInSixtyDays_IsFrequent(string text, bool frequent) =>
        Assert.That(Facts(text).FrequentOutages, Is.EqualTo(frequent));

    [TestCase("停电六个小时了", 6)]
    [TestCase("今天早上7点停电到现在还没来电", 3)]
    public void OutageDuration_ToldOrFromStart_IsGiven(string text, int hours) =>
        Assert.That(Facts(text).OutageDuration, Is.EqualTo(TimeSpan.FromHours(hours)));

    [Test]
    public void Households_Told_AreCounted()
    {
        var facts = Facts("我们这三十户都停电，现在还没来电");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(facts.Households, Is.EqualTo(30));
            Assert.That(facts.OutageOngoing, Is.True);
        }
    }

    private static PhysicalFacts Facts(string text)
    {
        var facts = new TicketFacts { ReceivedAt = Received };
        return PhysicalFacts.Of(text, Extractor.Extract(text, Received), facts);
    }
}
