namespace TextMining.Entities.Internals;

/// <summary>Reads dates that begin with a number.</summary>
internal static class NumericDateReader
{
    /// <returns>The end of the date; <paramref name="at"/> when there is none.</returns>
    public static int Read(EntityScan scan, int at, ref Moment moment)
    {
        if (at >= scan.Length || !NumeralReader.Begins(scan.Text[at]))
        {
            return at;
        }

        if (ReadSeparated(scan, at, ref moment) is var separated && separated > at)
        {
            return separated;
        }

        if (!NumeralReader.TryRead(scan.Text, at, out var number))
        {
            return at;
        }

        if (number.Digits is 2 or 4 && scan.At(number.End, "年") && (number.Value is >= 1990 and <= 2099 || (number.Digits == 2 && number.Value is > 14 and < 60)))
        {
            moment.Year = (int)number.Value + (number.Value < 100 ? 2000 : 0);
            var end = number.End + 1;
            return end < scan.Length && NumeralReader.Begins(scan.Text[end]) ? ReadMonth(scan, end, ref moment) : end;
        }

        if (scan.At(number.End, "月"))
        {
            return ReadMonth(scan, at, ref moment);
        }

        if (number.Value is >= 1 and <= 31 && (scan.At(number.End, "号") || scan.At(number.End, "日")) && IsDay(scan, at, number.End + 1))
        {
            moment.Day = (int)number.Value;
            return number.End + 1;
        }

        return at;
    }

    /// <summary>A month with its day, if any.</summary>
    public static int ReadMonth(EntityScan scan, int at, ref Moment moment)
    {
        if (!NumeralReader.TryRead(scan.Text, at, out var month) || month.Value is < 1 or > 12 || !scan.At(month.End, "月"))
        {
            return at;
        }

        moment.Month = (int)month.Value;
        var end = month.End + (scan.At(month.End, "月份") ? 2 : 1);
        if (end < scan.Length && NumeralReader.Begins(scan.Text[end]) && NumeralReader.TryRead(scan.Text, end, out var day) && day.Value is >= 1 and <= 31
            && (scan.At(day.End, "日") || scan.At(day.End, "号")))
        {
            moment.Day = (int)day.Value;
            return day.End + 1;
        }

        return scan.At(end, "底") || scan.At(end, "初") ? end + 1 : end;
    }

    /// <summary>2026-03-05, 2026/3/5, 2026.3.5.</summary>
    private static int ReadSeparated(EntityScan scan, int at, ref Moment moment)
    {
        var text = scan.Text;
        if (at + 8 > text.Length || !int.TryParse(text.Slice(at, 4), System.Globalization.NumberStyles.None, null, out var year) || year is < 1990 or > 2099
            || text[at + 4] is not ('-' or '/' or '.'))
        {
            return at;
        }

        var separator = text[at + 4];
        var month = Small(text, at + 5, out var monthEnd);
        if (month is < 1 or > 12 || monthEnd >= text.Length || text[monthEnd] != separator)
        {
            return at;
        }

        var day = Small(text, monthEnd + 1, out var dayEnd);
        if (day is < 1 or > 31)
        {
            return at;
        }

        (moment.Year, moment.Month, moment.Day) = (year, month, day);
        return dayEnd;
    }

    private static int Small(ReadOnlySpan<char> text, int at, out int end)
    {
        var value = 0;
        for (end = at; end < text.Length && end < at + 2 && char.IsAsciiDigit(text[end]); end++)
        {
            value = (value * 10) + text[end] - '0';
        }

        return value;
    }

    /// <summary>15号 is a day, not a house, when a time goes on after it or a word of time stands before it.</summary>
    private static bool IsDay(EntityScan scan, int start, int end)
    {
        if (scan.CueAt(Cue.DayPart, end, out _) || scan.CueAt(Cue.OutageVerb, end, out _))
        {
            return true;
        }

        foreach (var word in After)
        {
            if (scan.At(end, word))
            {
                return true;
            }
        }

        return start > 0 && scan.Text[start - 1] is '从' or '到' or '至' or '自' or '月'
            && !scan.At(end, "楼") && !scan.At(end, "院") && !scan.At(end, "线") && !scan.At(end, "杆");
    }

    private static readonly string[] After = ["就", "开始", "到", "至", "之前", "之后", "前", "起", "早", "晚", "那天", "当天", "交", "缴", "报修", "申请", "左右"];
}
