using TextMining.Mining;
using TextMining.Mining.Repeats;

namespace TextMining.Tests.Mining.Repeats;

[TestFixture]
public sealed class RepeatIndexTests
{
    private const string Noise = "锦禾花园3栋楼下的变压器夜里嗡嗡响,噪音很大,老人睡不着";

    [Test]
    public void Add_SameTextWithOtherPunctuation_IsExact() =>
        Assert.That(Second(Noise, Noise.Replace(',', '。') + " !").Match?.Kind, Is.EqualTo(RepeatKind.Exact));

    [Test]
    public void Add_FewWordsMore_IsNear() =>
        Assert.That(Second(Noise, Noise + ",请处理").Match?.Kind, Is.EqualTo(RepeatKind.Near));

    [Test]
    public void Add_OtherPlaceInTheSameWords_IsNoRepeat()
    {
        var placement = Second(Noise, Noise.Replace("锦禾花园", "望溪苑小区"));

        Assert.That(placement.Match, Is.Null);
        Assert.That(placement.Group, Is.EqualTo(1));
    }

    [Test]
    public void Add_SameMatterInOtherWords_IsReworded()
    {
        var index = Filled();
        index.Add(InventedTickets.Ticket("a", "锦禾花园的变压器噪音太大,夜里嗡嗡响", 20));

        var placement = index.Add(InventedTickets.Ticket("b", "投诉锦禾花园楼下变压器,夜里噪音嗡嗡响没法睡", 21));

        Assert.That(placement.Match?.Kind, Is.EqualTo(RepeatKind.Reworded));
        Assert.That(placement.Match?.TicketId, Is.EqualTo("a"));
    }

    [Test]
    public void Add_SameCustomerAgain_SaysSo()
    {
        var index = new RepeatIndex(InventedTickets.Segmenter, InventedTickets.Extractor);
        index.Add(InventedTickets.Ticket("1", Noise, 1, "c"));

        Assert.That(index.Add(InventedTickets.Ticket("2", Noise, 2, "c")).Match?.SameCustomer, Is.True);
        Assert.That(index.Add(InventedTickets.Ticket("3", Noise, 2, "d")).Match?.SameCustomer, Is.False);
    }

    [Test]
    public void Add_BeyondTheWindow_IsANewMatter()
    {
        var index = new RepeatIndex(InventedTickets.Segmenter, InventedTickets.Extractor, new RepeatOptions { WithinDays = 10 });
        index.Add(InventedTickets.Ticket("1", Noise, 1));

        Assert.That(index.Add(InventedTickets.Ticket("2", Noise, 12)).Match, Is.Null);
    }

    [Test]
    public void Find_TicketsInAnyOrder_GivesTheSameGroups()
    {
        var finder = new RepeatFinder(InventedTickets.Segmenter, InventedTickets.Extractor);
        var tickets = InventedTickets.Topics();

        var forward = finder.Find(tickets).Select(group => string.Join(' ', group.Members));
        var backward = finder.Find(tickets.Reverse()).Select(group => string.Join(' ', group.Members));

        Assert.That(backward, Is.EqualTo(forward));
        Assert.That(forward, Is.Not.Empty);
    }

    private static RepeatPlacement Second(string first, string second)
    {
        var index = new RepeatIndex(InventedTickets.Segmenter, InventedTickets.Extractor);
        index.Add(InventedTickets.Ticket("1", first, 1));
        return index.Add(InventedTickets.Ticket("2", second, 2));
    }

    private static RepeatIndex Filled()
    {
        var index = new RepeatIndex(InventedTickets.Segmenter, InventedTickets.Extractor);
        foreach (var ticket in InventedTickets.Topics().Where(ticket => ticket.Id[0] != 'a'))
        {
            index.Add(ticket);
        }

        return index;
    }
}
