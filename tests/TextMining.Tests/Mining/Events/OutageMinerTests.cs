using TextMining.Mining;
using TextMining.Mining.Events;

namespace TextMining.Tests.Mining.Events;

[TestFixture]
public sealed class OutageMinerTests
{
    [TestCase("锦禾花园3栋突然停电", "锦禾花园小区没电了,什么时候来电", true, TestName = "Mine_OneSiteInTwoForms_IsOneEvent")]
    [TestCase("锦禾花园突然停电", "望溪苑突然停电", false, TestName = "Mine_TwoSites_AreTwoEvents")]
    [TestCase("盘石镇望溪村停电", "盘石镇下溪村停电", false, TestName = "Mine_TwoVillagesOfATown_AreTwoEvents")]
    [TestCase("青桐路4号停电", "青桐路6号没电", true, TestName = "Mine_NumbersNearby_AreOneEvent")]
    [TestCase("青桐路4号停电", "青桐路140号没电", false, TestName = "Mine_NumbersFarApart_AreTwoEvents")]
    [TestCase("青桐路停电的原因", "青桐路88号锦禾花园停电", true, TestName = "Mine_RoadAndASiteOnIt_AreOneEvent")]
    [TestCase("东平区青桐路停电", "西平区青桐路停电", false, TestName = "Mine_OneRoadNameInTwoDistricts_IsTwoEvents")]
    [TestCase("盘石镇停电了", "盘石镇望溪村整个村停电", true, TestName = "Mine_TownAndItsVillage_AreOneEvent")]
    [TestCase("石桥镇为何停电", "东平区石桥镇望溪村整个村子停电", true, TestName = "Mine_TownThatLooksLikeABridge_HoldsItsVillage")]
    [TestCase("青桐路停电几点恢复供电", "府城青桐路一带停电原因", true, TestName = "Mine_RoadWithItsQuarter_IsOneEvent")]
    [TestCase("锦禾花园停电动车的地方太少", "锦禾花园门口停电动车占道", false, TestName = "Mine_ScooterParking_IsNoOutage")]
    [TestCase("锦禾花园欠费停电,交了电费没复电", "锦禾花园突然停电", false, TestName = "Mine_Arrears_IsNoEvent")]
    public void Mine_TwoReportsAnHourApart(string first, string second, bool one)
    {
        var events = Mine(InventedTickets.Ticket("1", first, 1), InventedTickets.Ticket("2", second, 1, hour: 10));

        Assert.That(events, Has.Count.EqualTo(one ? 1 : 0));
    }

    [Test]
    public void Mine_ATownBetweenTwoVillages_BridgesNothing()
    {
        var events = Mine(
            InventedTickets.Ticket("1", "盘石镇望溪村停电", 1),
            InventedTickets.Ticket("2", "盘石镇停电的问题", 1, hour: 10),
            InventedTickets.Ticket("3", "盘石镇下溪村停电", 1, hour: 11));

        Assert.That(events.Single().Children, Has.Count.EqualTo(1));
    }

    [Test]
    public void Mine_AVillageBetweenItsTwoParts_BridgesNothing()
    {
        var events = Mine(
            InventedTickets.Ticket("1", "东平区望溪二村停电", 1),
            InventedTickets.Ticket("2", "东平区望溪村停电", 1, hour: 10),
            InventedTickets.Ticket("3", "东平区望溪一村停电", 1, hour: 11));

        Assert.That(events.Single().Children, Is.EqualTo(new[] { "2" }));
    }

    [Test]
    public void Mine_TwoDaysApart_IsTwoEvents() =>
        Assert.That(Mine(InventedTickets.Ticket("1", "锦禾花园停电", 1), InventedTickets.Ticket("2", "锦禾花园停电", 3, hour: 12)), Is.Empty);

    [Test]
    public void Mine_RestoredThenOutAgain_IsReopened()
    {
        var found = Mine(
            InventedTickets.Ticket("1", "锦禾花园停电,影响200户", 1),
            InventedTickets.Ticket("2", "锦禾花园停电后已恢复供电", 1, hour: 12),
            InventedTickets.Ticket("3", "锦禾花园又停电了", 1, hour: 13)).Single();

        Assert.That((found.RestoredReports, found.IsReopened, found.Households), Is.EqualTo((1, true, (int?)200)));
        Assert.That((found.Master, found.FirstReport, found.LastReport), Is.EqualTo(("1", InventedTickets.Day(1), InventedTickets.Day(1, 13))));
    }

    [TestCase("锦禾花园", true)]
    [TestCase("望溪苑", false)]
    public void Mine_AnnouncedList_IsJoinedByPlaceAndTime(string place, bool announced)
    {
        var options = new OutageOptions { Announced = [new AnnouncedOutage(place, InventedTickets.Day(1, 8), InventedTickets.Day(1, 17))] };
        var miner = new OutageMiner(InventedTickets.Extractor, options);

        var found = miner.Mine([InventedTickets.Ticket("1", "锦禾花园停电", 1), InventedTickets.Ticket("2", "锦禾花园没电", 1, hour: 10)]).Single();

        Assert.That(found.IsAnnounced, Is.EqualTo(announced));
    }

    private static IReadOnlyList<OutageEvent> Mine(params MiningTicket[] tickets) => new OutageMiner(InventedTickets.Extractor).Mine(tickets);
}
