using TextMining.Mining;
using TextMining.Mining.Topics;

namespace TextMining.Tests.Mining.Topics;

[TestFixture]
public sealed class TopicMinerTests
{
    [Test]
    public void Mine_TwoPlacesWithOneMatter_KeepsThePlacesApart()
    {
        var topics = Mine(new TopicOptions());

        Assert.That(Sorted(topics, "a1"), Is.EqualTo(new[] { "a1", "a2", "a3", "a4", "a5" }));
        Assert.That(Sorted(topics, "b1"), Is.EqualTo(new[] { "b1", "b2", "b3" }));
    }

    [Test]
    public void Mine_OnePlaceWithTwoMatters_KeepsTheMattersApart()
    {
        var topics = Mine(new TopicOptions());

        Assert.That(Sorted(topics, "c1"), Is.EqualTo(new[] { "c1", "c2", "c3" }));
    }

    [Test]
    public void Mine_SameCustomerTwice_CountsOnePerson()
    {
        var topic = Mine(new TopicOptions()).Single(found => found.Members.Contains("a1"));

        Assert.That((topic.Tickets, topic.People), Is.EqualTo((5, 4)));
        Assert.That((topic.First, topic.Last), Is.EqualTo((InventedTickets.Day(3), InventedTickets.Day(6))));
    }

    [Test]
    public void Mine_TopOne_ReturnsTheHottestOfAll()
    {
        var all = Mine(new TopicOptions());

        var topics = Mine(new TopicOptions { Top = 1 });

        Assert.That(topics.Select(topic => topic.Score), Is.EqualTo(new[] { all.Max(topic => topic.Score) }));
    }

    [Test]
    public void Mine_TopicOfOnePlace_HasItsNameAndTerms()
    {
        var topic = Mine(new TopicOptions()).Single(found => found.Members.Contains("a1"));

        Assert.That(topic.Title, Does.Contain("锦禾花园").And.Contain("变压器"));
        Assert.That(topic.Places, Does.Contain("锦禾花园"));
        Assert.That(topic.Terms, Does.Contain("噪音"));
    }

    [Test]
    public void Mine_PhoneNumberInTheText_IsNotInTheTitle()
    {
        var tickets = Enumerable.Range(0, 3).Select(i => InventedTickets.Ticket($"p{i}", "盘石镇配电箱门开着请联系13800138000处理", i));

        var topic = new TopicMiner(InventedTickets.Segmenter, InventedTickets.Extractor).Mine(tickets).Single();

        Assert.That(topic.Title, Does.Contain("配电箱").And.Not.Contain("13800138000"));
    }

    [Test]
    public void Mine_SameTicketsTwice_GivesTheSameTopics()
    {
        var first = Mine(new TopicOptions());
        var second = Mine(new TopicOptions());

        Assert.That(second.Select(topic => (topic.Title, topic.Score, string.Join(' ', topic.Members))), Is.EqualTo(first.Select(topic => (topic.Title, topic.Score, string.Join(' ', topic.Members)))));
    }

    [Test]
    public void Mine_NoTickets_FindsNothing() =>
        Assert.That(new TopicMiner(InventedTickets.Segmenter, InventedTickets.Extractor).Mine([]), Is.Empty);

    [Test]
    public void Constructor_OptionOutOfRange_Throws() =>
        Assert.That(() => new TopicMiner(InventedTickets.Segmenter, InventedTickets.Extractor, new TopicOptions { MinimumTickets = 1 }), Throws.InstanceOf<ArgumentOutOfRangeException>());

    private static IReadOnlyList<Topic> Mine(TopicOptions options) =>
        new TopicMiner(InventedTickets.Segmenter, InventedTickets.Extractor, options).Mine(InventedTickets.Topics());

    private static IEnumerable<string> Sorted(IReadOnlyList<Topic> topics, string member) =>
        topics.Single(topic => topic.Members.Contains(member)).Members.Order(StringComparer.Ordinal);
}
