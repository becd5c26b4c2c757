namespace TextMining.Routing.Internals;

/// <summary>The calendar file as it is written.</summary>
internal sealed record CalendarDocument(string Version, string Note, string TimeZone, TimeSpan UtcOffset, IReadOnlyList<CalendarYear> Years);

/// <summary>One year of the calendar.</summary>
internal sealed record CalendarYear(int Year, string Source, IReadOnlyList<HolidaySpan> Holidays, IReadOnlyList<DateOnly> MakeUpDays);

/// <summary>Consecutive days off, both ends included.</summary>
internal sealed record HolidaySpan(string Zh, DateOnly From, DateOnly To);
