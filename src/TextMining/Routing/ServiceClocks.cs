using System.Text.Json;
using TextMining.Routing.Internals;
using TextMining.Taxonomies;

namespace TextMining.Routing;

/// <summary>Works out a ticket's deadlines from versioned commitment profiles and a calendar. Immutable; safe on any thread.</summary>
public sealed class ServiceClocks
{
    // The limits of a profile that a cause and business type can meet: found once, not for every ticket.
    private readonly Dictionary<(string Profile, string Cause, string Business), ClockLimit[]> _limits = [];
    private readonly HashSet<string> _keys;
    private readonly WorkingCalendar _calendar;

    private ServiceClocks(ClocksDocument document, WorkingCalendar calendar, Taxonomy taxonomy)
    {
        Version = document.Version;
        Profiles = document.Profiles;
        _keys = [.. document.Profiles.Select(profile => profile.Key)];
        _calendar = calendar;
        foreach (var profile in document.Profiles)
        {
            foreach (var cause in taxonomy.Causes)
            {
                foreach (var business in taxonomy.BusinessTypes)
                {
                    _limits.Add((profile.Key, cause.Code, business.Code), [.. profile.Limits.Where(limit => RuleCells.Names(limit.When, cause.Code, business.Code))]);
                }
            }
        }
    }

    /// <summary>Calendar version of the profiles.</summary>
    public string Version { get; }

    /// <summary>The profiles in file order.</summary>
    public IReadOnlyList<ClockProfile> Profiles { get; }

    /// <summary>The deadlines of a ticket, one for each step that the profile speaks of, earliest first.</summary>
    /// <param name="profile">Key of the profile, as a <see cref="Routing.Route"/> names it.</param>
    /// <param name="query">The ticket's labels and facts.</param>
    /// <param name="receivedAt">When the ticket was received; every clock starts here.</param>
    /// <exception cref="ArgumentException">There is no such profile, or the cause or business type is not in the taxonomy.</exception>
    public IReadOnlyList<Deadline> Deadlines(string profile, RouteQuery query, DateTimeOffset receivedAt)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(query);
        if (!_limits.TryGetValue((profile, query.Cause, query.Business), out var limits))
        {
            throw _keys.Contains(profile)
                ? new ArgumentException($"'{query.Cause}' × '{query.Business}' is not in the taxonomy that the clocks were loaded with.", nameof(query))
                : new ArgumentException($"There is no clock profile '{profile}'.", nameof(profile));
        }

        var deadlines = new List<Deadline>();
        var seen = 0;
        foreach (var limit in limits)
        {
            if ((seen & (1 << (int)limit.Clock)) == 0 && limit.When.HoldsBesideLabels(query))
            {
                seen |= 1 << (int)limit.Clock;
                deadlines.Add(Due(limit, receivedAt));
            }
        }

        deadlines.Sort((left, right) => left.At == right.At ? left.Clock.CompareTo(right.Clock) : left.At.CompareTo(right.At));
        return deadlines;
    }

    /// <summary>Reads and checks the profiles.</summary>
    /// <param name="stream">UTF-8 JSON, see <c>models/routing/README.md</c>. Not disposed.</param>
    /// <param name="calendar">The working days.</param>
    /// <param name="table">The routing table that names the profiles.</param>
    /// <exception cref="RoutingFormatException">The file is malformed, a limit is not one positive number, or a profile that the table names is missing.</exception>
    public static ServiceClocks Load(Stream stream, WorkingCalendar calendar, RoutingTable table)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(table);
        try
        {
            var document = JsonSerializer.Deserialize(stream, RoutingJson.Default.ClocksDocument)
                ?? throw new RoutingFormatException("The service clocks are null; expected an object.");
            ClocksCheck.Run(document, table);
            return new ServiceClocks(document, calendar, table.Taxonomy);
        }
        catch (JsonException error)
        {
            throw new RoutingFormatException($"The service clocks are not valid JSON of their schema: {error.Message}", innerException: error);
        }
    }

    private Deadline Due(ClockLimit limit, DateTimeOffset receivedAt)
    {
        var at = limit switch
        {
            { Minutes: { } minutes } => receivedAt.ToOffset(_calendar.UtcOffset).AddMinutes(minutes),
            { WorkingDays: { } days } => _calendar.EndOfWorkingDay(receivedAt, days),
            _ => _calendar.EndOfDay(receivedAt, limit.Days!.Value),
        };
        // Midnight at the end of a year still belongs to its last day.
        var isProvisional = limit.WorkingDays is not null && !(_calendar.Covers(receivedAt.ToOffset(_calendar.UtcOffset).Year) && _calendar.Covers(at.AddTicks(-1).Year));
        return new Deadline(limit.Clock, at, limit.Basis, limit.Source, isProvisional);
    }
}
