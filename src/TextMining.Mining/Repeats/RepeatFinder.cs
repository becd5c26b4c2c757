using TextMining.Entities;
using TextMining.Segmentation;

namespace TextMining.Mining.Repeats;

/// <summary>Finds all repeats among many tickets at once, by a <see cref="RepeatIndex"/> over them in the order of reception. Thread-safe.</summary>
public sealed class RepeatFinder
{
    private readonly JiebaSegmenter _segmenter;
    private readonly EntityExtractor _extractor;
    private readonly RepeatOptions _options;

    /// <summary>Creates a finder.</summary>
    /// <param name="segmenter">Cuts the texts into words.</param>
    /// <param name="extractor">Finds places in them.</param>
    /// <param name="options">When a ticket repeats another; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public RepeatFinder(JiebaSegmenter segmenter, EntityExtractor extractor, RepeatOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(segmenter);
        ArgumentNullException.ThrowIfNull(extractor);
        _segmenter = segmenter;
        _extractor = extractor;
        _options = options ?? new RepeatOptions();
        _options.Validate();
    }

    /// <summary>Finds the groups of two tickets and more, the largest first.</summary>
    /// <param name="tickets">The tickets, in any order; read once.</param>
    /// <param name="progress">Told how far the work has come; null for nobody.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public IReadOnlyList<RepeatGroup> Find(IEnumerable<MiningTicket> tickets, IProgress<MiningProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tickets);
        var index = new RepeatIndex(_segmenter, _extractor, _options);
        var groups = new Dictionary<int, List<(MiningTicket Ticket, RepeatMatch? Match)>>();
        var ordered = tickets.OrderBy(ticket => ticket.ReceivedAt ?? DateTimeOffset.MinValue).ThenBy(ticket => ticket.Id, StringComparer.Ordinal).ToList();
        for (var done = 0; done < ordered.Count; done++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var placement = index.Add(ordered[done]);
            if (!groups.TryGetValue(placement.Group, out var members))
            {
                groups[placement.Group] = members = [];
            }

            members.Add((ordered[done], placement.Match));
            if (done % 1024 == 0)
            {
                progress?.Report(new MiningProgress(MiningStage.Comparing, done, ordered.Count));
            }
        }

        return [.. groups.Where(group => group.Value.Count > 1).OrderByDescending(group => group.Value.Count).ThenBy(group => group.Key).Select(group => Describe(group.Value))];
    }

    private static RepeatGroup Describe(List<(MiningTicket Ticket, RepeatMatch? Match)> members)
    {
        var named = members.Select(member => member.Ticket.Customer).Where(customer => customer is { Length: > 0 }).ToList();
        return new RepeatGroup(
            [.. members.Select(member => member.Ticket.Id)],
            named.Distinct().Count() + members.Count - named.Count,
            Count(RepeatKind.Exact),
            Count(RepeatKind.Near),
            Count(RepeatKind.Reworded),
            members.Count(member => member.Match is { SameCustomer: true }),
            members[0].Ticket.ReceivedAt,
            members[^1].Ticket.ReceivedAt);

        int Count(RepeatKind kind) => members.Count(member => member.Match?.Kind == kind);
    }
}
