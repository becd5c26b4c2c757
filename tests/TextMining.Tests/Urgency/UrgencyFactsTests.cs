using TextMining.Urgency;

namespace TextMining.Tests.Urgency;

/// <summary>What facts beside the text do.</summary>
public sealed class UrgencyFactsTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 5, 10, 0, 0, TimeSpan.FromHours(8));

    [Test]
    public void Evaluate_LifeSupportRegisterAndOutage_IsCritical()
    {
        var facts = new TicketFacts { CustomerFlags = CustomerRegisters.LifeSupport };

        Assert.That(ShippedUrgency.Read("家里停电了", facts).Floor, Is.EqualTo(UrgencyLevel.U1));
    }

    [TestCase(3, UrgencyLevel.U1)]
    [TestCase(48, UrgencyLevel.U2)]
    public void Evaluate_LifeSupportRegisterAndPlannedOutage_DependsOnTheHoursAhead(int hours, UrgencyLevel wanted)
    {
        var facts = new TicketFacts
        {
            ReceivedAt = Now,
            CustomerFlags = CustomerRegisters.LifeSupport,
            PlannedOutages = [new PlannedOutage(Now.AddHours(hours), Now.AddHours(hours + 4))],
        };

        Assert.That(ShippedUrgency.Read("想问个事", facts).Floor, Is.EqualTo(wanted));
    }

    [Test]
    public void Evaluate_SecondTicketOfACauseInAWeek_RaisesByOne()
    {
        const string Text = "就我家没电，隔壁都有";
        var facts = new TicketFacts { ReceivedAt = Now, EarlierTickets = [new EarlierTicket(Now.AddDays(-2), "OUT.SINGLE")] };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ShippedUrgency.Read(Text).Floor, Is.EqualTo(UrgencyLevel.U3));
            Assert.That(ShippedUrgency.Read(Text, facts).Floor, Is.EqualTo(UrgencyLevel.U2));
            Assert.That(ShippedUrgency.Read(Text, facts).Repeat, Is.EqualTo(RepeatSign.Repeat));
        }
    }

    [Test]
    public void Evaluate_EarlierTicketMonthsAgo_DoesNotRaise()
    {
        var facts = new TicketFacts { ReceivedAt = Now, EarlierTickets = [new EarlierTicket(Now.AddDays(-90), "OUT.SINGLE")] };

        Assert.That(ShippedUrgency.Read("就我家没电，隔壁都有", facts).Floor, Is.EqualTo(UrgencyLevel.U3));
    }

    [TestCase(0.5, UrgencyLevel.U4)]
    [TestCase(0.85, UrgencyLevel.U3)]
    [TestCase(1.2, UrgencyLevel.U2)]
    public void Evaluate_ServiceTimeUsed_SetsTheFloor(double used, UrgencyLevel wanted) =>
        Assert.That(ShippedUrgency.Read("发票还没有收到", new TicketFacts { ServiceTimeUsed = used }).Floor, Is.EqualTo(wanted));

    [Test]
    public void Evaluate_HeatAndLongOutage_RaisesByOne()
    {
        var facts = new TicketFacts { Weather = new WeatherFacts(38) };

        Assert.That(ShippedUrgency.Read("就我家没电，停了三个小时", facts).Floor, Is.EqualTo(UrgencyLevel.U2));
    }

    [Test]
    public void Evaluate_ValueGroupOfTheCustomer_ChangesNothing()
    {
        foreach (var text in new[] { "就我家没电，隔壁都有", "有人触电了，快来", "电费怎么查", "青桐路停电" })
        {
            var plain = ShippedUrgency.Read(text);
            var gold = ShippedUrgency.Read(text, new TicketFacts { CustomerTier = "gold" });

            Assert.That(gold.Floor, Is.EqualTo(plain.Floor), text);
        }
    }

    [Test]
    public void Evaluate_NoiseOrPhoneOnly_IsU3ForAPerson()
    {
        foreach (var text in new[] { "", "  ??!", "14255550173", "幺四二五五五五零幺七三" })
        {
            var reading = ShippedUrgency.Read(text);

            using (Assert.EnterMultipleScope())
            {
                Assert.That(reading.Floor, Is.EqualTo(UrgencyLevel.U3), text);
                Assert.That(reading.NeedsPerson, Is.True, text);
            }
        }
    }

    [Test]
    public void MissingFacts_OutageWithoutAnything_AsksForPlaceScopeAndTime()
    {
        var none = ShippedUrgency.Rules.MissingFacts("OUT.SUDDEN", [], TicketFacts.None);
        var told = ShippedUrgency.Rules.MissingFacts("OUT.SUDDEN", ShippedUrgency.Extractor.Extract("青桐路12号院全村昨晚八点停电"), TicketFacts.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(none, Is.EqualTo(new[] { MissingFact.Address, MissingFact.Scope, MissingFact.Since }));
            Assert.That(told, Is.Empty);
        }
    }
}
