using TextMining.Entities;
using TextMining.Mining.Internals;
using TextMining.Mining.Profiles;
using TextMining.Segmentation;

namespace TextMining.Mining.Similar;

/// <summary>Handled tickets, growing one at a time, and the nearest of them for a new one.</summary>
/// <remarks>
/// Candidates come from an inverted index over the rarest features, the latest tickets of each only, so that a look-up does not slow down
/// with the number of tickets. Likeness is the geometric mean of the likeness of all that is said and of the common words outside of names;
/// unlike with repeats, another place is no reason against a case. Rarity is that of the tickets so far.
/// Not thread-safe: callers keep it to one thread at a time.
/// </remarks>
public sealed class SimilarIndex
{
    private const int WholeFeatures = 32;
    private const int MatterFeatures = 24;
    private const int ProbedFeatures = 12;
    private const int LongestList = 256;
    private const int Compared = 64;

    private readonly TicketProfiler _profiler;
    private readonly SimilarOptions _options;
    private readonly FeatureSpace _whole = new(WholeFeatures);
    private readonly FeatureSpace _matter = new(MatterFeatures);
    private readonly Dictionary<int, LatestList> _lists = [];
    private readonly Dictionary<string, int> _numbers = [];
    private readonly List<Kept> _kept = [];

    /// <summary>Creates an empty index.</summary>
    /// <param name="segmenter">Cuts the texts into words.</param>
    /// <param name="extractor">Finds places in them.</param>
    /// <param name="options">Which tickets are given; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public SimilarIndex(JiebaSegmenter segmenter, EntityExtractor extractor, SimilarOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(segmenter);
        ArgumentNullException.ThrowIfNull(extractor);
        _profiler = new TicketProfiler(segmenter, extractor);
        _options = options ?? new SimilarOptions();
        _options.Validate();
    }

    /// <summary>How many handled tickets it holds.</summary>
    public int Count => _kept.Count;

    /// <summary>Keeps a handled ticket. For a number that is kept already only the handling is exchanged.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <returns>False, keeping nothing, when <see cref="MiningTicket.Handling"/> says nothing.</returns>
    public bool Add(MiningTicket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        if (string.IsNullOrWhiteSpace(ticket.Handling))
        {
            return false;
        }

        if (_numbers.TryGetValue(ticket.Id, out var known))
        {
            _kept[known] = _kept[known] with { Handling = ticket.Handling };
            return true;
        }

        var profile = _profiler.Read(ticket);
        _whole.Add(profile.Whole);
        _matter.Add(profile.Matter);
        var number = _kept.Count;
        var whole = _whole.TakeAll(number);
        _kept.Add(new Kept(ticket.Id, ticket.Handling, ticket.ReceivedAt, whole, _matter.TakeAll(number)));
        _numbers.Add(ticket.Id, number);
        foreach (var feature in whole.Features)
        {
            if (!_lists.TryGetValue(feature, out var list))
            {
                _lists[feature] = list = new LatestList(LongestList);
            }

            list.Add(number);
        }

        return true;
    }

    /// <summary>The kept tickets most like a ticket, the most alike first; of two equally alike the later one comes first. The ticket itself is left out.</summary>
    /// <param name="ticket">The ticket; it is not kept.</param>
    public IReadOnlyList<SimilarCase> Find(MiningTicket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var profile = _profiler.Read(ticket);
        var (whole, matter) = (_whole.Peek(profile.Whole), _matter.Peek(profile.Matter));
        return
        [
            .. Candidates(whole).Where(number => _kept[number].Id != ticket.Id)
                .Select(number => (Number: number, Score: Math.Sqrt(Math.Max(0, whole.Dot(_kept[number].Whole) * matter.Dot(_kept[number].Matter)))))
                .Where(pair => pair.Score >= _options.Least)
                .OrderByDescending(pair => pair.Score).ThenByDescending(pair => pair.Number).Take(_options.Top)
                .Select(pair => new SimilarCase(_kept[pair.Number].Id, Math.Round(Math.Min(1, pair.Score), 3), _kept[pair.Number].Handling, _kept[pair.Number].ReceivedAt)),
        ];
    }

    private IEnumerable<int> Candidates(SparseVector whole)
    {
        var sums = new Dictionary<int, float>();
        var probed = whole.Heaviest(ProbedFeatures);
        for (var at = 0; at < probed.Count; at++)
        {
            if (_lists.TryGetValue(probed.Features[at], out var list))
            {
                foreach (var other in list.Items)
                {
                    sums[other] = sums.GetValueOrDefault(other) + (probed.Weights[at] * probed.Weights[at]);
                }
            }
        }

        return sums.OrderByDescending(pair => pair.Value).ThenByDescending(pair => pair.Key).Take(Compared).Select(pair => pair.Key);
    }

    private sealed record Kept(string Id, string Handling, DateTimeOffset? ReceivedAt, SparseVector Whole, SparseVector Matter);
}
