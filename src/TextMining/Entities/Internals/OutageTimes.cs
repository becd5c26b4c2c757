namespace TextMining.Entities.Internals;

/// <summary>Says which times are when an outage began, and when supply came or comes back.</summary>
internal static class OutageTimes
{
    private const int Reach = 8;

    public static void Add(EntityScan scan, int start, int end, Moment moment)
    {
        if (moment.Hour is null && moment.Day is null && moment.DayOffset is null)
        {
            return;
        }

        var limit = ClauseEnd(scan, end);
        var outage = scan.CueAfter(Cue.OutageVerb, end, limit - end, out var cut);
        var restored = scan.CueAfter(Cue.RestoreVerb, end, limit - end, out var back);
        if (restored && (!outage || back.Start < cut.Start))
        {
            scan.Add(EntityKind.OutageEnd, start, end, moment.Format(scan.ReceivedAt));
        }
        else if (outage && !Denied(scan, cut.Start))
        {
            scan.Add(EntityKind.OutageStart, start, end, moment.Format(scan.ReceivedAt));
        }
        else if (scan.CueBefore(Cue.OutageVerb, start, 4, out var before) && scan.At(before.End, "时间"))
        {
            scan.Add(EntityKind.OutageStart, start, end, moment.Format(scan.ReceivedAt));
        }
    }

    public static void AddOpen(EntityScan scan, int start, int end, int last, Moment moment)
    {
        if (Mentions(scan, start, last))
        {
            scan.Add(EntityKind.OutageStart, start, end, moment.Format(scan.ReceivedAt));
        }
    }

    public static void AddInterval(EntityScan scan, int start, int end, int second, int stop, Moment from, Moment to)
    {
        if (Mentions(scan, start, stop))
        {
            scan.Add(EntityKind.OutageStart, start, end, from.Format(scan.ReceivedAt));
            scan.Add(EntityKind.OutageEnd, second, stop, to.Format(scan.ReceivedAt));
        }
    }

    private static bool Mentions(EntityScan scan, int start, int end) =>
        scan.CueBefore(Cue.OutageVerb, start, 6) || scan.CueAfter(Cue.OutageVerb, start, end - start + Reach, out _)
        || scan.CueAfter(Cue.Ongoing, end, Reach, out _);

    /// <summary>没停电, 不停电.</summary>
    private static bool Denied(EntityScan scan, int position) => position > 0 && scan.Text[position - 1] is '没' or '不' or '未';

    private static int ClauseEnd(EntityScan scan, int from)
    {
        var end = from;
        while (end < scan.Length && end - from < Reach && scan.Text[end] is not (',' or '。' or '!' or '?' or ';' or '\n' or '、'))
        {
            end++;
        }

        return end;
    }
}
