using TextMining.Entities;
using TextMining.Mining.Profiles;
using TextMining.Segmentation;

namespace TextMining.Mining.Repeats;

/// <summary>Places one ticket after another beside those that came before: exact, near and reworded repeats of one matter.</summary>
/// <remarks>
/// Shingles with MinHash and banding find near repeats, an inverted index of rare features the reworded ones; both bound the
/// tickets that are looked at, so that placing one does not slow down with their number. What names different places is no repeat.
/// The placement of a ticket depends on the tickets before it only. Not thread-safe: callers keep it to one thread at a time.
/// </remarks>
/// <example>
/// <code>
/// // given IEnumerable&lt;MiningTicket&gt; tickets
/// var index = new RepeatIndex(new JiebaSegmenter(SegmenterModel.LoadDefault()), new EntityExtractor());
/// foreach (var ticket in tickets)
/// {
///     var placement = index.Add(ticket);
///     Console.WriteLine(placement.Match is { } match ? $"{ticket.Id} repeats {match.TicketId} ({match.Kind})" : $"{ticket.Id} is new");
/// }
/// </code>
/// </example>
public sealed class RepeatIndex
{
    private readonly TicketProfiler _profiler;
    private readonly RepeatOptions _options;
    private readonly WordedIndex _worded = new();
    private readonly Dictionary<ulong, int> _exact = [];
    private readonly Dictionary<ulong, int> _bands = [];
    private readonly List<Kept> _tickets = [];

    /// <summary>Creates an empty index.</summary>
    /// <param name="segmenter">Cuts the texts into words.</param>
    /// <param name="extractor">Finds places in them.</param>
    /// <param name="options">When a ticket repeats another; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public RepeatIndex(JiebaSegmenter segmenter, EntityExtractor extractor, RepeatOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(segmenter);
        ArgumentNullException.ThrowIfNull(extractor);
        _profiler = new TicketProfiler(segmenter, extractor);
        _options = options ?? new RepeatOptions();
        _options.Validate();
    }

    /// <summary>How many tickets were placed.</summary>
    public int Count => _tickets.Count;

    /// <summary>How many matters they have.</summary>
    public int Groups { get; private set; }

    /// <summary>Places a ticket and keeps it for those to come.</summary>
    /// <param name="ticket">The ticket. Tickets come in the order of their reception.</param>
    public RepeatPlacement Add(MiningTicket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var number = _worded.Add(_profiler.Read(ticket));
        var text = ticket.Title is { Length: > 0 } title && title != ticket.Text ? title + "。" + ticket.Text : ticket.Text;
        var kept = new Kept(ticket.Id, ticket.Customer, ticket.ReceivedAt, MinHash.Signature(text));
        var exact = MinHash.Exact(text);
        _tickets.Add(kept);
        var found = FindExact(number, exact) ?? FindNear(number, kept) ?? FindReworded(number);
        kept.Group = found is { } earlier ? _tickets[earlier.Ticket].Group : Groups++;
        Publish(number, exact, kept);
        return new RepeatPlacement(kept.Group, found is { } match
            ? new RepeatMatch(_tickets[match.Ticket].Id, match.Kind, Math.Round(match.Score, 3), IsSameCustomer(number, match.Ticket))
            : null);
    }

    private Found? FindExact(int number, ulong exact) =>
        _exact.TryGetValue(exact, out var earlier) && InTime(number, earlier) ? new Found(earlier, RepeatKind.Exact, 1) : null;

    private Found? FindNear(int number, Kept kept)
    {
        Found? best = null;
        for (var band = 0; kept.Signature is { } signature && band < MinHash.Bands; band++)
        {
            if (_bands.TryGetValue(MinHash.Band(signature, band), out var earlier) && InTime(number, earlier) && earlier != best?.Ticket)
            {
                var likeness = MinHash.Likeness(signature, _tickets[earlier].Signature!);
                if (likeness >= _options.Near && likeness > (best?.Score ?? 0) && !_worded.Elsewhere(number, earlier))
                {
                    best = new Found(earlier, RepeatKind.Near, likeness);
                }
            }
        }

        return best;
    }

    private Found? FindReworded(int number)
    {
        Found? best = null;
        foreach (var earlier in _worded.Candidates(number))
        {
            if (!InTime(number, earlier))
            {
                continue;
            }

            var score = _worded.Score(number, earlier);
            var least = IsSameCustomer(number, earlier) ? _options.RewordedBySameCustomer : _options.Reworded;
            if (score >= least && score > (best?.Score ?? 0))
            {
                best = new Found(earlier, RepeatKind.Reworded, score);
            }
        }

        return best;
    }

    private void Publish(int number, ulong exact, Kept kept)
    {
        _worded.Publish(number);
        _exact[exact] = number;
        for (var band = 0; kept.Signature is { } signature && band < MinHash.Bands; band++)
        {
            _bands[MinHash.Band(signature, band)] = number;
        }
    }

    private bool IsSameCustomer(int a, int b) => _tickets[a].Customer is { Length: > 0 } customer && customer == _tickets[b].Customer;

    private bool InTime(int a, int b) =>
        _tickets[a].Time is not { } first || _tickets[b].Time is not { } second || Math.Abs((first - second).TotalDays) <= _options.WithinDays;

    private sealed record Kept(string Id, string? Customer, DateTimeOffset? Time, uint[]? Signature)
    {
        public int Group { get; set; }
    }

    private readonly record struct Found(int Ticket, RepeatKind Kind, double Score);
}
