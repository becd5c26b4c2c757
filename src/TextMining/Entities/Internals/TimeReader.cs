namespace TextMining.Entities.Internals;

/// <summary>Reads dates, times and intervals, and which of them are when an outage began or ended.</summary>
internal static class TimeReader
{
    private static readonly string[] Connectors = ["一直到", "一直等到", "直到", "等到", "到", "至", "-", "~", "—", "–", "一直停到", "停到"];

    private static readonly string[] Now = ["现在", "目前", "今", "这会儿", "此刻", "这时候"];

    /// <returns>The end of the time; <paramref name="at"/> when there is none.</returns>
    public static int Read(EntityScan scan, int at)
    {
        var first = default(Moment);
        if (ReadSharedUnit(scan, at) is var shared && shared > at)
        {
            return shared;
        }

        var end = ReadMoment(scan, at, ref first);
        if (end == at)
        {
            return at;
        }

        if (ReadInterval(scan, at, end, first) is var interval && interval > end)
        {
            return interval;
        }

        scan.Add(first.Hour is null ? EntityKind.Date : EntityKind.Time, at, end, first.Format(scan.ReceivedAt));
        OutageTimes.Add(scan, at, end, first);
        return end;
    }

    private static int ReadMoment(EntityScan scan, int at, ref Moment moment)
    {
        var date = DateReader.Read(scan, at, ref moment);
        var skipped = date > at && (scan.At(date, "的") || scan.At(date, " ") || scan.At(date, "t")) ? date + 1 : date;
        var clock = ClockReader.Read(scan, skipped, ref moment);
        return clock > skipped ? clock : date;
    }

    private static int ReadInterval(EntityScan scan, int start, int end, Moment first)
    {
        foreach (var connector in Connectors)
        {
            if (!scan.At(end, connector))
            {
                continue;
            }

            var at = end + connector.Length;
            foreach (var now in Now)
            {
                if (scan.At(at, now) && !scan.At(at, "今天") && !scan.At(at, "今早") && !scan.At(at, "今晚") && !scan.At(at, "今年") && !scan.At(at, "今日"))
                {
                    var last = at + now.Length;
                    scan.Add(EntityKind.Interval, start, last, $"{first.Format(scan.ReceivedAt)}/..");
                    OutageTimes.AddOpen(scan, start, end, last, first);
                    return last;
                }
            }

            var second = default(Moment);
            var following = NextDay(scan, at);
            var stop = ReadMoment(scan, following, ref second);
            if (stop == following)
            {
                return end;
            }

            if (following > at && first.DayOffset is { } day)
            {
                second.DayOffset = day + 1;
            }

            if (stop == at || (first.Hour is null) != (second.Hour is null))
            {
                return end;
            }

            Complete(ref second, first);
            scan.Add(EntityKind.Interval, start, stop, $"{first.Format(scan.ReceivedAt)}/{second.Format(scan.ReceivedAt)}");
            OutageTimes.AddInterval(scan, start, end, at, stop, first, second);
            return stop;
        }

        return end;
    }

    /// <summary>五至八月, 八到十点: the unit stands only after the second number.</summary>
    private static int ReadSharedUnit(EntityScan scan, int at)
    {
        if (!NumeralReader.Begins(scan.Text[at]) || !NumeralReader.TryRead(scan.Text, at, out var number) || number.Value is < 1 or > 24
            || !(scan.At(number.End, "至") || scan.At(number.End, "到")) || number.End + 1 >= scan.Length || !NumeralReader.Begins(scan.Text[number.End + 1]))
        {
            return at;
        }

        var (first, second) = (default(Moment), default(Moment));
        var stop = ReadMoment(scan, number.End + 1, ref second);
        if (stop == number.End + 1)
        {
            return at;
        }

        if (second is { Hour: { } last, HasDate: false })
        {
            first.Hour = (int)number.Value < last || last >= 12 ? (int)number.Value : null;
        }
        else if (second is { Month: not null, Day: null, Year: null, Hour: null } && number.Value <= 12)
        {
            first.Month = (int)number.Value;
        }

        if (first is { Hour: null, Month: null })
        {
            return at;
        }

        scan.Add(EntityKind.Interval, at, stop, $"{first.Format(scan.ReceivedAt)}/{second.Format(scan.ReceivedAt)}");
        return stop;
    }

    private static int NextDay(EntityScan scan, int at)
    {
        foreach (var word in NextDayWords)
        {
            if (scan.At(at, word))
            {
                return at + word.Length;
            }
        }

        return at;
    }

    private static readonly string[] NextDayWords = ["次日", "第二天", "翌日"];

    /// <summary>早上8点到5点 ends in the afternoon, and an end without a date is of the start's day.</summary>
    private static void Complete(ref Moment second, Moment first)
    {
        if (!second.HasDate)
        {
            var (hour, minute) = (second.Hour, second.Minute);
            second = first with { Hour = hour, Minute = minute };
            if (hour is < 12 && first.Hour is { } from && hour < from && hour + 12 > from)
            {
                second.Hour = hour + 12;
            }
        }
        else if (second is { Day: not null, Month: null, MonthOffset: null, DayOffset: null } && first.Month is not null)
        {
            (second.Year, second.Month) = (first.Year, first.Month);
        }
    }
}
