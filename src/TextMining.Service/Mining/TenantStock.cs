using TextMining.Mining;
using TextMining.Mining.Similar;
using TextMining.Service.Security;

namespace TextMining.Service.Mining;

/// <summary>The newest tickets of one tenant, and its handled ones for look-up. Thread-safe.</summary>
internal sealed class TenantStock(MiningModels models, int most)
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<long, MinedTicket> _tickets = [];
    private readonly Dictionary<string, long> _numbers = [];
    private SimilarIndex? _handled;

    /// <summary>Rises with every change.</summary>
    public long Version { get; private set; }

    public void Take(MiningRow row)
    {
        var mined = MinedTicket.Of(row);
        lock (_gate)
        {
            _tickets[row.Id] = mined;
            _numbers[row.Number] = row.Id;
            Version++;
            Handled(mined);
            if (_tickets.Count > most)
            {
                var oldest = _tickets.First();
                _tickets.Remove(oldest.Key);
                _numbers.Remove(oldest.Value.Ticket.Id);
            }
        }
    }

    /// <summary>Whether a ticket is kept: what happens to older ones is of no matter here.</summary>
    public bool Holds(long id)
    {
        lock (_gate)
        {
            return _tickets.ContainsKey(id);
        }
    }

    /// <summary>The tickets that a caller may see, in order of storing.</summary>
    public (IReadOnlyList<MiningTicket> Tickets, long Version) SeenBy(Caller caller)
    {
        lock (_gate)
        {
            return ([.. _tickets.Values.Where(mined => MaySee(caller, mined)).Select(mined => mined.Ticket)], Version);
        }
    }

    public MiningTicket? Find(Caller caller, string number)
    {
        lock (_gate)
        {
            return _numbers.TryGetValue(number, out var id) && MaySee(caller, _tickets[id]) ? _tickets[id].Ticket : null;
        }
    }

    /// <summary>Handled tickets like one, of those that the caller may see and that are still kept.</summary>
    public IReadOnlyList<SimilarCase> Similar(Caller caller, MiningTicket ticket)
    {
        lock (_gate)
        {
            return _handled is null ? [] : [.. _handled.Find(ticket).Where(found => _numbers.TryGetValue(found.TicketId, out var id) && MaySee(caller, _tickets[id]))];
        }
    }

    private static bool MaySee(Caller caller, MinedTicket mined) => !mined.IsConfidential || caller.SeesConfidential(mined.Queue);

    private void Handled(MinedTicket mined)
    {
        if (string.IsNullOrWhiteSpace(mined.Ticket.Handling))
        {
            return;
        }

        // An index only grows: when half of it is of tickets no longer kept, it is made anew.
        if (_handled is null || _handled.Count >= 2 * most)
        {
            _handled = new SimilarIndex(models.Segmenter, models.Extractor, new SimilarOptions { Top = 50 });
            foreach (var kept in _tickets.Values)
            {
                _handled.Add(kept.Ticket);
            }
        }

        _handled.Add(mined.Ticket);
    }
}
