using System.Collections.Immutable;
using TextMining.Entities;
using TextMining.Mining.Clustering;
using TextMining.Mining.Internals;
using TextMining.Mining.Profiles;
using TextMining.Mining.Statistics;
using TextMining.Privacy;
using TextMining.Segmentation;

namespace TextMining.Mining.Topics;

/// <summary>Finds the hot topics of many tickets: groups of one matter, hottest first.</summary>
/// <remarks>
/// heat = (people + repeats + 0.5 · attention + danger) · (0.5 + 0.5 · speed) · focus², where
/// people is the number of different people; repeats the sum over people of ln(their tickets);
/// attention ln(1 + the sum over tickets of likes − dislikes, where positive);
/// danger 3 for each ticket of urgency U1 and 1 for each of U2;
/// speed the share of its tickets in its fullest window;
/// focus the mean likeness of its tickets over 0.3, at most 1, which keeps loose groups below tight ones.
/// Results depend on the tickets and options only. Thread-safe.
/// </remarks>
public sealed class TopicMiner
{
    private const double FullFocus = 0.3;

    /// <summary>Places are what a title is for: only what tells who a person is goes.</summary>
    private static readonly ImmutableArray<EntityKind> TitleKinds = [.. MaskingOptions.PersonalKinds.Where(kind => kind != EntityKind.Address)];

    private readonly JiebaSegmenter _segmenter;
    private readonly EntityExtractor _extractor;
    private readonly TopicOptions _options;

    /// <summary>Creates a miner.</summary>
    /// <param name="segmenter">Cuts the texts into words.</param>
    /// <param name="extractor">Finds places in them.</param>
    /// <param name="options">How topics are found; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public TopicMiner(JiebaSegmenter segmenter, EntityExtractor extractor, TopicOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(segmenter);
        ArgumentNullException.ThrowIfNull(extractor);
        _segmenter = segmenter;
        _extractor = extractor;
        _options = options ?? new TopicOptions();
        _options.Validate();
    }

    /// <summary>Finds the topics of some tickets.</summary>
    /// <param name="tickets">The tickets; read once.</param>
    /// <param name="progress">Told how far the work has come; null for nobody. Called from several threads.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public IReadOnlyList<Topic> Mine(IEnumerable<MiningTicket> tickets, IProgress<MiningProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tickets);
        var corpus = ProfiledCorpus.Read(tickets, _segmenter, _extractor, progress, cancellationToken);
        var bounds = new GroupingBounds();
        var links = new NeighbourSearch(corpus.Vectors, corpus.Whole).Find(bounds, cancellationToken, progress);
        progress?.Report(new MiningProgress(MiningStage.Grouping, 0, corpus.Tickets.Count));
        var groups = MatterGrouping.Group(corpus.Vectors, links, bounds, cancellationToken).Where(group => group.Members.Count >= _options.MinimumTickets);
        var clock = new TopicClock(corpus.Tickets, _options.WindowDays);
        var facts = groups.Select(group => TopicFacts.Of(group, corpus, clock)).ToList();
        var q = FalseDiscovery.QValues(facts.ConvertAll(fact => fact.Probability));
        var words = new TopicWords(_segmenter, _extractor, corpus.Words);
        var titles = new TopicTitle(new PersonalDataMasker(new MaskingOptions { Kinds = TitleKinds }, _extractor));
        var hottest = facts.Select((fact, at) => (Fact: fact, Q: q[at])).OrderByDescending(pair => Heat(pair.Fact)).ThenBy(pair => pair.Fact.Members[0].Id, StringComparer.Ordinal);
        return [.. hottest.Take(_options.Top).Select(pair => Describe(pair.Fact, pair.Q, words, titles, clock))];
    }

    private static double Heat(TopicFacts facts) =>
        (facts.People + facts.Repeats + (0.5 * facts.Attention) + facts.Danger) * (0.5 + (0.5 * facts.Speed)) * Math.Pow(Math.Min(1, facts.Focus / FullFocus), 2);

    private Topic Describe(TopicFacts facts, double q, TopicWords words, TopicTitle titles, TopicClock clock)
    {
        var (terms, places) = words.Find(facts.Members, _options.Terms);
        var causes = Facets.Count(facts.Members, TicketFacet.Cause);
        var covered = facts.Members.Count(ticket => ticket.Cause is { Length: > 0 } and not "OTH.UNKNOWN");
        var first = facts.Times.Count > 0 ? facts.Times[0] : (DateTimeOffset?)null;
        return new Topic
        {
            Title = titles.Choose(facts.Members, terms),
            Terms = terms,
            Places = places,
            Score = Math.Round(Heat(facts), 3),
            Tickets = facts.Members.Count,
            People = facts.People,
            First = first,
            Last = facts.Times.Count > 0 ? facts.Times[^1] : null,
            Growth = Math.Round(clock.Growth(facts.Times), 3),
            Members = [.. facts.Members.Select(ticket => ticket.Id)],
            Focus = Math.Round(facts.Focus, 3),
            Likes = facts.Likes,
            PeakStart = facts.PeakStart,
            PeakTickets = facts.PeakTickets,
            QValue = q,
            IsBurst = q <= _options.FalseDiscoveryRate,
            Cause = causes.Count > 0 ? causes[0].Key : null,
            IsEmerging = first is { } began && clock.Newest is { } newest && (newest - began).TotalDays < _options.WindowDays && covered * 2 < facts.Members.Count,
            By = _options.By is { } facet ? Facets.Count(facts.Members, facet) : [],
            Daily = facts.Daily(),
        };
    }
}
