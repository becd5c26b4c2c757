using TextMining.Routing;

namespace TextMining.Tests.Routing;

public sealed class GridRegistryTests
{
    private static readonly GridRegistry Registry = new(
    [
        new(GridEntryKind.Address, "青石镇", "G1", "青石供电所", "网格经理"),
        new(GridEntryKind.Address, "青石镇柳湾村", "G2", "青石供电所", "网格经理"),
        new(GridEntryKind.Address, "河东路", "G3", "城东供电所", "网格经理"),
        new(GridEntryKind.Address, "河西路", "G4", "城西供电所", "网格经理"),
        new(GridEntryKind.Line, "10千伏柳青线", "G1", "青石供电所", "网格经理"),
    ]);

    [TestCase("青石镇石桥村三组", ExpectedResult = "G1")]
    [TestCase("青石镇柳湾村三组", ExpectedResult = "G2")]
    [TestCase("１０千伏柳青线跳闸", ExpectedResult = "G1")]
    [TestCase("河东路与河西路交叉口", ExpectedResult = "G3,G4")]
    [TestCase("远方", ExpectedResult = "")]
    [TestCase("", ExpectedResult = "")]
    public string Find_APlace_TheLongestEntryDecides(string place) => string.Join(',', Registry.Find(place).Entries.Select(entry => entry.Grid));

    [Test]
    public void Coverage_OfPlaces_CountsUnmatchedAndDoublyMatched()
    {
        var coverage = Registry.Coverage(["青石镇东街", "远方", "河东路河西路口", "河东路1号"]);

        Assert.Multiple(() =>
        {
            Assert.That(coverage.Matched, Is.EqualTo(2));
            Assert.That(coverage.Unmatched, Is.EqualTo(new[] { 1 }));
            Assert.That(coverage.DoublyMatched.Single().Key, Is.EqualTo(2));
            Assert.That(coverage.PerGrid, Is.EquivalentTo(new Dictionary<string, int> { ["G1"] = 1, ["G2"] = 0, ["G3"] = 1, ["G4"] = 0 }));
        });
    }

    [Test]
    public void Create_GridWithTwoOwners_IsRefused() =>
        Assert.Throws<RoutingFormatException>(() => _ = new GridRegistry([new(GridEntryKind.Address, "东街", "G1", "A所", "网格经理"), new(GridEntryKind.Address, "西街", "G1", "B所", "网格经理")]));
}
