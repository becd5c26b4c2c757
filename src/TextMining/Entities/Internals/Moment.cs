using System.Globalization;

namespace TextMining.Entities.Internals;

/// <summary>A point or span of the calendar as far as the text gives it.</summary>
internal record struct Moment
{
    public int? Year { get; set; }

    public int? Month { get; set; }

    public int? Day { get; set; }

    /// <summary>Days from the day of reception.</summary>
    public int? DayOffset { get; set; }

    /// <summary>Years from the year of reception.</summary>
    public int? YearOffset { get; set; }

    /// <summary>Weeks from the week of reception, where only a weekday is given.</summary>
    public int? WeekOffset { get; set; }

    /// <summary>1 is Monday, 7 is Sunday.</summary>
    public int? Weekday { get; set; }

    /// <summary>Months from the month of reception.</summary>
    public int? MonthOffset { get; set; }

    public int? Hour { get; set; }

    public int Minute { get; set; }

    public readonly bool HasDate => Year is not null || Month is not null || Day is not null || DayOffset is not null || MonthOffset is not null
        || YearOffset is not null || WeekOffset is not null;

    /// <summary>ISO 8601 as far as known; relative parts are resolved when the reception time is known, else written as D-1 or M-1.</summary>
    public readonly string Format(DateTimeOffset? receivedAt)
    {
        var date = FormatDate(receivedAt);
        return Hour is not { } hour ? date : string.Create(CultureInfo.InvariantCulture, $"{date}T{hour:00}:{Minute:00}");
    }

    private readonly string FormatDate(DateTimeOffset? receivedAt)
    {
        if (receivedAt is { } now && Resolve(now) is { } day)
        {
            return day.ToString(Precision(), CultureInfo.InvariantCulture);
        }

        if (DayOffset is { } days)
        {
            return days == 0 ? "D" : string.Create(CultureInfo.InvariantCulture, $"D{days:+0;-0}");
        }

        if (MonthOffset is { } months && Day is null)
        {
            return months == 0 ? "M" : string.Create(CultureInfo.InvariantCulture, $"M{months:+0;-0}");
        }

        if (WeekOffset is { } weeks)
        {
            return string.Create(CultureInfo.InvariantCulture, $"W{weeks:+0;-0;+0}{(Weekday is { } weekday ? $"-{weekday}" : "")}");
        }

        if (YearOffset is { } years && Month is null)
        {
            return years == 0 ? "Y" : string.Create(CultureInfo.InvariantCulture, $"Y{years:+0;-0}");
        }

        if (!HasDate)
        {
            return "";
        }

        return (Year is { } year ? year.ToString("0000", CultureInfo.InvariantCulture) : "-")
            + (Month is { } month ? string.Create(CultureInfo.InvariantCulture, $"-{month:00}") : Day is null ? "" : "-")
            + (Day is { } d ? string.Create(CultureInfo.InvariantCulture, $"-{d:00}") : "");
    }

    private readonly string Precision() => DayOffset is not null || Day is not null || WeekOffset is not null || !HasDate ? "yyyy-MM-dd" : Month is not null || MonthOffset is not null ? "yyyy-MM" : "yyyy";

    private readonly DateTime? Resolve(DateTimeOffset now)
    {
        var today = now.Date;
        if (DayOffset is { } days)
        {
            return Math.Abs(days) < 4000 ? today.AddDays(days) : null;
        }

        if (MonthOffset is { } months)
        {
            var start = new DateTime(today.Year, today.Month, 1, 0, 0, 0, DateTimeKind.Unspecified).AddMonths(months);
            return Day is { } of && of <= DateTime.DaysInMonth(start.Year, start.Month) ? start.AddDays(of - 1) : Day is null ? start : null;
        }

        if (WeekOffset is { } weeks)
        {
            var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
            return monday.AddDays((7 * weeks) + (Weekday ?? 1) - 1);
        }

        if (!HasDate)
        {
            return today;
        }

        var year = Year ?? (today.Year + (YearOffset ?? 0));
        var month = Month ?? (Year is null && YearOffset is null ? today.Month : 1);
        var day = Day ?? 1;
        if (year is < 1900 or > 2100 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        var resolved = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified);

        // 12月30日 said in January is of last year: a date without a year lies in the past or within half a year.
        return Year is null && YearOffset is null && Month is not null && (resolved - today).TotalDays > 183 ? resolved.AddYears(-1) : resolved;
    }
}
