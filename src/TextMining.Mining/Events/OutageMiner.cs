using System.Globalization;
using TextMining.Entities;
using TextMining.Mining.Internals;

namespace TextMining.Mining.Events;

/// <summary>Finds outage events: tickets about no power, joined by place and time.</summary>
/// <remarks>
/// Places are compared from transformer area, line, site or village, road with house number, to road and town.
/// Two reports of different estates, numbers far apart or villages told apart by a number are never one event.
/// Results depend on the tickets and options only. Thread-safe.
/// </remarks>
/// <example>
/// <code>
/// // given IEnumerable&lt;MiningTicket&gt; tickets
/// foreach (var outage in new OutageMiner(new EntityExtractor()).Mine(tickets))
/// {
///     Console.WriteLine($"{outage.Start:t} {outage.Place}: {outage.Reporters} reporters");
/// }
/// </code>
/// </example>
public sealed class OutageMiner
{
    private const double MostHouseholds = 1_000_000;

    private readonly EntityExtractor _extractor;
    private readonly OutageOptions _options;
    private readonly OutagePlaceReader _places;

    /// <summary>Creates a miner.</summary>
    /// <param name="extractor">Finds places, times and households.</param>
    /// <param name="options">How events are found; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public OutageMiner(EntityExtractor extractor, OutageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(extractor);
        _extractor = extractor;
        _options = options ?? new OutageOptions();
        _options.Validate();
        _places = new OutagePlaceReader(extractor);
    }

    /// <summary>Finds the events, the latest report first.</summary>
    /// <param name="tickets">Tickets of any kind; those about no power that have a time and a place are used. Read once.</param>
    /// <param name="progress">Told how far the work has come; null for nobody.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public IReadOnlyList<OutageEvent> Mine(IEnumerable<MiningTicket> tickets, IProgress<MiningProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tickets);
        var reports = new List<OutageReport>();
        var read = 0;
        foreach (var ticket in tickets)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (ticket.ReceivedAt is { } time && OutageWords.IsOutage(ticket))
            {
                reports.Add(Read(ticket, time));
            }

            if (++read % 1024 == 0)
            {
                progress?.Report(new MiningProgress(MiningStage.Reading, read, 0));
            }
        }

        reports.Sort((a, b) => a.Time != b.Time ? a.Time.CompareTo(b.Time) : string.CompareOrdinal(a.Ticket.Id, b.Ticket.Id));
        return
        [
            .. new OutageGrouping(_options).Group(reports).Where(members => members.Count >= _options.MinimumTickets).Select(Describe)
                .OrderByDescending(found => found.LastReport).ThenBy(found => found.Master, StringComparer.Ordinal),
        ];
    }

    private OutageReport Read(MiningTicket ticket, DateTimeOffset received)
    {
        DateTimeOffset? start = null;
        int? households = null;
        foreach (var entity in _extractor.Extract(ticket.Text, received))
        {
            if (entity.Kind == EntityKind.OutageStart && DateTimeOffset.TryParse(entity.Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var time))
            {
                time = entity.Value.Length <= 16 ? new DateTimeOffset(time.DateTime, received.Offset) : time;
                start = start is null || time < start ? time : start;
            }
            else if (entity.Kind == EntityKind.Households && entity.Number is > 0 and < MostHouseholds)
            {
                households = Math.Max(households ?? 0, (int)entity.Number);
            }
        }

        return new OutageReport(ticket, received, start, households, _places.Read(ticket));
    }

    private OutageEvent Describe(List<OutageReport> members)
    {
        var master = members.MaxBy(member => member.Place.Exactness)!;
        var first = members[0].Time;
        var given = members.Where(member => member.Start is { } start && start <= member.Time.AddDays(member.IsDay ? 1 : 0) && (first - start).TotalDays < 3).Select(member => member.Start!.Value).ToList();
        var restored = members.FindIndex(member => OutageWords.SaysRestored(member.Ticket));
        var customers = members.Select(member => member.Ticket.Customer).Where(customer => customer is { Length: > 0 }).ToList();
        var start = given.Count > 0 ? given.Min() : first;
        return new OutageEvent
        {
            Place = master.Place.Text,
            Master = master.Ticket.Id,
            Children = [.. members.Where(member => member != master).Select(member => member.Ticket.Id)],
            Start = members[0].IsDay || start < first ? start : first,
            FirstReport = first,
            LastReport = members[^1].Time,
            RestoredReports = members.Count(member => OutageWords.SaysRestored(member.Ticket)),
            IsReopened = members.Exists(member => OutageWords.SaysAgain(member.Ticket))
                || (restored >= 0 && members.FindLastIndex(member => !OutageWords.SaysRestored(member.Ticket)) is var last && last > restored && members[last].Time > members[restored].Time),
            Households = members.Max(member => member.Households),
            Reporters = customers.Distinct().Count() + members.Count - customers.Count,
            Channels = Facets.Count(members.Select(member => member.Ticket), TicketFacet.Channel),
            IsAnnounced = _options.Announced?.Any(plan => Covers(plan, members)),
            Longitude = members.Average(member => member.Ticket.Longitude),
            Latitude = members.Average(member => member.Ticket.Latitude),
        };
    }

    private bool Covers(AnnouncedOutage plan, List<OutageReport> members)
    {
        var place = _places.Read(new MiningTicket { Id = "", Text = plan.Place });
        return members.Exists(member =>
            (member.IsDay ? member.Time.Date >= plan.Start.Date && member.Time.Date <= plan.End.Date : member.Time >= plan.Start.AddHours(-1) && member.Time <= plan.End.AddHours(_options.WindowHours))
            && (PlaceAgreement.IsSame(place, member.Place, _options.NearbyNumbers) || PlaceAgreement.Holds(place, member.Place)));
    }
}
