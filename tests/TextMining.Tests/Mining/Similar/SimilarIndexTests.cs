using TextMining.Mining;
using TextMining.Mining.Similar;

namespace TextMining.Tests.Mining.Similar;

[TestFixture]
public sealed class SimilarIndexTests
{
    [Test]
    public void Find_SameMatterElsewhere_GivesItFirstWithWhatWasDone()
    {
        var cases = Filled().Find(InventedTickets.Ticket("new", "望溪苑楼下的变压器噪音很大,夜里嗡嗡响", 20));

        Assert.That(cases[0].TicketId, Does.StartWith("a").Or.StartsWith("b"));
        Assert.That(cases[0].Handling, Is.EqualTo("已处理 " + cases[0].TicketId));
        Assert.That(cases.Select(found => found.Score), Is.Ordered.Descending);
    }

    [Test]
    public void Find_NothingAlike_GivesNothing() =>
        Assert.That(Filled().Find(InventedTickets.Ticket("new", "希望增设公共自行车停放点", 20)), Is.Empty);

    [Test]
    public void Find_TheTicketItself_LeavesItOut()
    {
        var ticket = InventedTickets.Topics()[0];

        Assert.That(Filled().Find(ticket).Select(found => found.TicketId), Is.Not.Empty.And.None.EqualTo(ticket.Id));
    }

    [Test]
    public void Find_MoreThanTop_GivesTop() =>
        Assert.That(Filled(new SimilarOptions { Top = 2 }).Find(InventedTickets.Ticket("new", "变压器噪音大,嗡嗡响", 20)), Has.Count.EqualTo(2));

    [Test]
    public void Add_WithoutHandling_KeepsNothing()
    {
        var index = new SimilarIndex(InventedTickets.Segmenter, InventedTickets.Extractor);

        Assert.That(index.Add(InventedTickets.Ticket("1", "变压器噪音大", 1)), Is.False);
        Assert.That(index.Count, Is.Zero);
    }

    [Test]
    public void Add_KnownNumberAgain_ExchangesTheHandling()
    {
        var index = Filled();
        var count = index.Count;

        index.Add(InventedTickets.Topics()[0] with { Handling = "已移位" });

        Assert.That(index.Count, Is.EqualTo(count));
        Assert.That(index.Find(InventedTickets.Ticket("new", InventedTickets.Topics()[0].Text, 20))[0].Handling, Is.EqualTo("已移位"));
    }

    [Test]
    public void Options_OutOfRange_AreRefused() => Assert.Multiple(() =>
    {
        Assert.That(() => Filled(new SimilarOptions { Top = 0 }), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => Filled(new SimilarOptions { Top = 51 }), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => Filled(new SimilarOptions { Least = double.NaN }), Throws.InstanceOf<ArgumentOutOfRangeException>());
    });

    private static SimilarIndex Filled(SimilarOptions? options = null)
    {
        var index = new SimilarIndex(InventedTickets.Segmenter, InventedTickets.Extractor, options);
        foreach (var ticket in InventedTickets.Topics())
        {
            index.Add(ticket with { Handling = "已处理 " + ticket.Id });
        }

        return index;
    }
}
