using System.Collections.Concurrent;
using TextMining.Mining;
using TextMining.Service.Security;

namespace TextMining.Service.Mining;

/// <summary>What was mined last, by tenant, by what the caller may see and by question. A question is answered from what is there; the refresher mends it. Thread-safe.</summary>
internal sealed class MiningResults(MiningStock stock, TimeProvider time)
{
    /// <summary>What nobody asked for so long is not kept up.</summary>
    private static readonly TimeSpan Idle = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<(string Tenant, string Sight, string Question), Entry> _entries = new();

    /// <summary>The answer to a question; the first caller waits for it to be mined.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="question">Names the question; the same name always has the same miner.</param>
    /// <param name="mine">Mines tickets.</param>
    public Mined<T> Get<T>(Caller caller, string question, Func<IReadOnlyList<MiningTicket>, T> mine)
        where T : class
    {
        var entry = _entries.GetOrAdd((caller.Tenant, Sight(caller), question), _ => new Entry(stock.Of(caller.Tenant), caller, tickets => mine(tickets)));
        entry.Asked = time.GetUtcNow();
        var (tickets, result) = entry.Current();
        return new Mined<T>(tickets, (T)result);
    }

    /// <summary>Mines anew what changed and was asked for lately.</summary>
    public void Refresh(CancellationToken cancellationToken)
    {
        foreach (var (key, entry) in _entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (time.GetUtcNow() - entry.Asked > Idle)
            {
                _entries.TryRemove(key, out _);
            }
            else
            {
                entry.Refresh();
            }
        }
    }

    // Callers that see the same tickets share what was mined.
    private static string Sight(Caller caller) => ReferenceEquals(caller, Caller.Local) ? "*" : string.Join(' ', caller.Queues.Order(StringComparer.Ordinal));

    private sealed class Entry(TenantStock stock, Caller caller, Func<IReadOnlyList<MiningTicket>, object> mine)
    {
        private readonly Lock _gate = new();
        private volatile Snapshot? _snapshot;

        public DateTimeOffset Asked { get; set; }

        public (int Tickets, object Result) Current()
        {
            if (_snapshot is null)
            {
                Refresh();
            }

            return (_snapshot!.Tickets, _snapshot.Result);
        }

        public void Refresh()
        {
            lock (_gate)
            {
                if (_snapshot?.Version != stock.Version)
                {
                    var (tickets, version) = stock.SeenBy(caller);
                    _snapshot = new Snapshot(version, tickets.Count, mine(tickets));
                }
            }
        }

        private sealed record Snapshot(long Version, int Tickets, object Result);
    }
}

/// <summary>What was mined, and of how many tickets.</summary>
internal readonly record struct Mined<T>(int Tickets, T Result);
