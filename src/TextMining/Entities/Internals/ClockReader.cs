namespace TextMining.Entities.Internals;

/// <summary>Reads a time of day at a position: 八点半, 晚上8点40, 19:30, 8时许, 凌晨.</summary>
internal static class ClockReader
{
    /// <returns>The end of the time; <paramref name="at"/> when there is none.</returns>
    public static int Read(EntityScan scan, int at, ref Moment moment)
    {
        var start = at;
        var part = -1;
        if (scan.CueAt(Cue.DayPart, at, out var cue))
        {
            part = (int)cue.Value;
            at = cue.End;
        }
        else if (moment.Hour is { } given)
        {
            // 昨晚 carries its part of the day.
            part = given;
        }

        var clock = ReadClock(scan, at, part, moment.HasDate, ref moment);
        if (clock > at)
        {
            return clock;
        }

        if (at == start || (cue.End - cue.Start < 2 && !moment.HasDate))
        {
            return start;
        }

        moment.Hour = part;
        return at;
    }

    private static int ReadClock(EntityScan scan, int at, int part, bool dated, ref Moment moment)
    {
        // 昨晚大概八点, 今天早上约7:30
        var before = at;
        at = part >= 0 && (scan.At(at, "大概") || scan.At(at, "大约")) ? at + 2 : at;
        if (at >= scan.Length || !NumeralReader.Begins(scan.Text[at]) || !NumeralReader.TryRead(scan.Text, at, out var hour) || hour.Value is < 0 or > 24 || scan.Text[at] is '几' or '第')
        {
            return before;
        }

        var end = hour.End;
        if (scan.At(end, ":") && hour.Arabic)
        {
            var minutes = Two(scan.Text, end + 1);
            if (minutes is < 0 or > 59)
            {
                return before;
            }

            Set(ref moment, hour.Value, minutes, part);
            end += 3;
            return scan.At(end, ":") && Two(scan.Text, end + 1) is >= 0 and <= 59 ? end + 3 : Suffix(scan, scan.At(end, "分") ? end + 1 : end);
        }

        if (scan.At(end, "点") && IsHour(scan, hour, end + 1, part, dated))
        {
            end += scan.At(end, "点钟") ? 2 : 1;
        }
        else if (scan.At(end, "时") && !scan.At(end, "时候") && !scan.At(end, "时间") && !scan.At(end, "时不时") && (hour.Arabic || part >= 0 || dated))
        {
            end++;
        }
        else
        {
            return before;
        }

        var minute = ReadMinutes(scan, ref end);
        Set(ref moment, hour.Value, minute, part);
        return Suffix(scan, end);
    }

    private static int ReadMinutes(EntityScan scan, ref int end)
    {
        if (scan.At(end, "半"))
        {
            end++;
            return 30;
        }

        if (scan.At(end, "一刻") || scan.At(end, "三刻"))
        {
            end += 2;
            return scan.At(end - 2, "一") ? 15 : 45;
        }

        if (end >= scan.Length || !NumeralReader.Begins(scan.Text[end]) || !NumeralReader.TryRead(scan.Text, end, out var minutes) || minutes.Value is < 0 or > 59)
        {
            return 0;
        }

        var named = scan.At(minutes.End, "分") && !scan.At(minutes.End, "分钟");
        if (!named && minutes.End - minutes.Start < 2)
        {
            return 0;
        }

        if (!named && NumberUnits.Begins(scan.Text, minutes.End))
        {
            return 0;
        }

        end = minutes.End + (named ? 1 : 0);
        return (int)minutes.Value;
    }

    /// <summary>三点 is no time in 三点建议, and 一点 none in 快一点.</summary>
    private static bool IsHour(EntityScan scan, Numeral hour, int after, int part, bool dated)
    {
        if (part >= 0 || dated || scan.At(after, "钟"))
        {
            return true;
        }

        if (hour.Value == 0.5 || (hour.Start > 0 && scan.Text[hour.Start - 1] == '第') || scan.At(after, "：") || scan.At(after, ":") || scan.At(after, "建议") || scan.At(after, "要求") || scan.At(after, "诉求") || scan.At(after, "意见") || scan.At(after, "原因")
            || scan.At(after, "问题") || scan.At(after, "疑问") || scan.At(after, "请求") || scan.At(after, "说明"))
        {
            return false;
        }

        return hour.Value > 1 || hour.Arabic || scan.At(after, "半") || scan.At(after, "多") || scan.At(after, "左右") || scan.At(after, "到") || scan.At(after, "停") || scan.At(after, "就");
    }

    private static int Suffix(EntityScan scan, int end) => scan.At(end, "左右") || scan.At(end, "前后") ? end + 2 : scan.At(end, "多") || scan.At(end, "许") ? end + 1 : end;

    private static int Two(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) ? ((text[at] - '0') * 10) + text[at + 1] - '0' : -1;

    private static void Set(ref Moment moment, double hour, int minute, int part)
    {
        var value = (int)hour;
        if (part >= 12 && value is >= 1 and < 12 && !(part >= 21 && value <= 5))
        {
            value += 12;
        }
        else if (part == 11 && value is >= 1 and <= 3)
        {
            value += 12;
        }
        else if (part >= 21 && value == 12)
        {
            value = 0;
        }

        (moment.Hour, moment.Minute) = (value % 24, minute);
    }
}
