using System.Text.Json;
using TextMining.Routing.Internals;

namespace TextMining.Routing;

/// <summary>Working days of China as data: weekends, public holidays and make-up days (调休). Immutable; safe on any thread.</summary>
/// <remarks>
/// China has kept one offset without summer time since 1991, so the file gives the offset and no time-zone database is needed.
/// </remarks>
public sealed class WorkingCalendar
{
    private readonly HashSet<int> _years;
    private readonly HashSet<DateOnly> _holidays = [];
    private readonly HashSet<DateOnly> _makeUpDays = [];

    private WorkingCalendar(CalendarDocument document)
    {
        Version = document.Version;
        UtcOffset = document.UtcOffset;
        _years = [.. document.Years.Select(year => year.Year)];
        foreach (var year in document.Years)
        {
            foreach (var span in year.Holidays)
            {
                AddHolidays(span, year.Year);
            }

            foreach (var day in year.MakeUpDays)
            {
                Require(day.Year == year.Year && day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday && !_holidays.Contains(day), $"the make-up day {day:yyyy-MM-dd} is not a free weekend day of {year.Year}");
                _makeUpDays.Add(day);
            }
        }
    }

    /// <summary>Calendar version of the file.</summary>
    public string Version { get; }

    /// <summary>Offset from UTC in which days begin and end.</summary>
    public TimeSpan UtcOffset { get; }

    /// <summary>Whether the holidays of a year are known.</summary>
    /// <param name="year">A year.</param>
    public bool Covers(int year) => _years.Contains(year);

    /// <summary>Whether a day is worked. In a year that is not covered every weekday is.</summary>
    /// <param name="day">A day.</param>
    public bool IsWorkingDay(DateOnly day) =>
        _makeUpDays.Contains(day) || day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_holidays.Contains(day);

    /// <summary>The end of the nth working day after the day that holds a moment.</summary>
    /// <param name="moment">Any moment.</param>
    /// <param name="count">Number of working days, at least 1.</param>
    /// <returns>Midnight after that day, at <see cref="UtcOffset"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1, or the end lies beyond the year 9999.</exception>
    public DateTimeOffset EndOfWorkingDay(DateTimeOffset moment, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var day = DayOf(moment);
        while (count > 0)
        {
            day = day.AddDays(1);
            count -= IsWorkingDay(day) ? 1 : 0;
        }

        return EndOf(day);
    }

    /// <summary>The end of the nth day after the day that holds a moment.</summary>
    /// <param name="moment">Any moment.</param>
    /// <param name="count">Number of days, at least 1.</param>
    /// <returns>Midnight after that day, at <see cref="UtcOffset"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1, or the end lies beyond the year 9999.</exception>
    public DateTimeOffset EndOfDay(DateTimeOffset moment, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return EndOf(DayOf(moment).AddDays(count));
    }

    /// <summary>Reads a calendar.</summary>
    /// <param name="stream">UTF-8 JSON, see <c>models/routing/README.md</c>. Not disposed.</param>
    /// <exception cref="RoutingFormatException">The file is malformed, or a day of it contradicts another.</exception>
    public static WorkingCalendar Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        try
        {
            return new WorkingCalendar(JsonSerializer.Deserialize(stream, RoutingJson.Default.CalendarDocument)
                ?? throw new RoutingFormatException("The calendar is null; expected an object."));
        }
        catch (JsonException error)
        {
            throw new RoutingFormatException($"The calendar is not valid JSON of its schema: {error.Message}", innerException: error);
        }
    }

    private static void Require(bool condition, string fault)
    {
        if (!condition)
        {
            throw new RoutingFormatException($"The calendar is wrong: {fault}.");
        }
    }

    private void AddHolidays(HolidaySpan span, int year)
    {
        Require(span.From <= span.To && span.To.DayNumber - span.From.DayNumber < 31 && span.From.Year == year, $"the holiday {span.Zh} runs from {span.From:yyyy-MM-dd} to {span.To:yyyy-MM-dd} in {year}");
        for (var day = span.From; day <= span.To; day = day.AddDays(1))
        {
            _holidays.Add(day);
        }
    }

    private DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(UtcOffset).DateTime);

    private DateTimeOffset EndOf(DateOnly day) => new(day.AddDays(1).ToDateTime(TimeOnly.MinValue), UtcOffset);
}
