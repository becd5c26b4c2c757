namespace TextMining.Entities.Internals;

/// <summary>Reads dates, times and intervals, and which of them are when an outage began or ended.</summary>
internal static class TimeReader
{
    private static readonly string[] Connectors = ["一直到", "直到", "到", "至", "-", "~", "—", "–", "一直停到", "停到"];

    private static readonly string[] Now = ["现在", "目前", "今", "这会儿", "此刻", "这时候"];

    /// <returns>The end of the time; <paramref name="at"/> when there is none.</returns>
    public static int Read(EntityScan scan, int at)
    {
        var first = default(Moment);
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
            var stop = ReadMoment(scan, at, ref second);
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
