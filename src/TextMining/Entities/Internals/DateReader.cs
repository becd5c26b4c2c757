namespace TextMining.Entities.Internals;

/// <summary>Reads a date or period of days at a position: 昨天, 上个月15号, 去年十月, 2026年3月5日, 3月5号, 2026-03-05, 上周三.</summary>
internal static class DateReader
{
    private static readonly CharFilter Beginnings = new("上这本当下前去今明大星礼周");

    private static readonly (string Word, int Months)[] MonthWords =
    [
        ("上上个月", -2), ("上个月", -1), ("这个月", 0), ("下个月", 1), ("上月", -1), ("本月", 0), ("当月", 0), ("下月", 1), ("这月", 0), ("上各月", -1),
    ];

    private static readonly (string Word, int Years)[] YearWords = [("大前年", -3), ("前年", -2), ("去年", -1), ("今年", 0), ("明年", 1)];

    private static readonly (string Word, int Weeks)[] WeekWords =
    [
        ("上个星期", -1), ("上个礼拜", -1), ("这个星期", 0), ("这个礼拜", 0), ("下个星期", 1), ("下个礼拜", 1), ("上星期", -1), ("上礼拜", -1), ("下星期", 1), ("下礼拜", 1),
        ("上周", -1), ("这周", 0), ("本周", 0), ("下周", 1), ("星期", 0), ("礼拜", 0), ("周", 0),
    ];

    /// <summary>Whether a date may begin with this character, when no number and no cue begins there.</summary>
    public static bool Begins(char c) => Beginnings.MayContain(c) && c is '上' or '这' or '本' or '当' or '下' or '前' or '去' or '今' or '明' or '大' or '星' or '礼' or '周';

    /// <returns>The end of the date; <paramref name="at"/> when there is none.</returns>
    public static int Read(EntityScan scan, int at, ref Moment moment)
    {
        if (scan.CueAt(Cue.DayWord, at, out var day))
        {
            var days = (int)Math.Truncate(day.Value);
            moment.DayOffset = days;
            var hour = (int)Math.Round(Math.Abs(day.Value - days) * 100);
            moment.Hour = hour == 0 ? null : hour;
            return day.End;
        }

        var end = at;
        if (at < scan.Length && Begins(scan.Text[at]))
        {
            end = ReadMonthWord(scan, at, ref moment);
            end = end > at ? end : ReadYearWord(scan, at, ref moment);
            end = end > at ? end : ReadWeek(scan, at, ref moment);
        }

        return end > at ? end : NumericDateReader.Read(scan, at, ref moment);
    }

    private static int ReadMonthWord(EntityScan scan, int at, ref Moment moment)
    {
        foreach (var (word, months) in MonthWords)
        {
            if (!scan.At(at, word))
            {
                continue;
            }

            moment.MonthOffset = months;
            var end = at + word.Length;
            if (end < scan.Length && NumeralReader.Begins(scan.Text[end]) && NumeralReader.TryRead(scan.Text, end, out var day)
                && day.Value is >= 1 and <= 31 && (scan.At(day.End, "号") || scan.At(day.End, "日")))
            {
                moment.Day = (int)day.Value;
                return day.End + 1;
            }

            return Tail(scan, end, "初", "底", "中旬", "月初", "上旬", "下旬", "末", "份");
        }

        return at;
    }

    private static int ReadYearWord(EntityScan scan, int at, ref Moment moment)
    {
        foreach (var (word, years) in YearWords)
        {
            if (!scan.At(at, word))
            {
                continue;
            }

            var end = at + word.Length;
            if (years == 0 && end < scan.Length && NumeralReader.Begins(scan.Text[end]) && NumericDateReader.ReadMonth(scan, end, ref moment) == end)
            {
                // 我今年七十六 is an age, 今年一开春 and 今年三次 are not.
                moment.YearOffset = years;
                return IsAge(scan, end) ? at : end;
            }

            moment.YearOffset = years;
            return end < scan.Length && NumeralReader.Begins(scan.Text[end])
                ? NumericDateReader.ReadMonth(scan, end, ref moment)
                : Tail(scan, end, "年初", "年底", "夏天", "冬天", "春节", "上半年", "下半年", "过年", "春天", "秋天", "入夏", "入冬", "开春");
        }

        return at;
    }

    private static bool IsAge(EntityScan scan, int at) =>
        NumeralReader.TryRead(scan.Text, at, out var age) && age.Value is >= 3 and <= 120
        && (age.End >= scan.Length || scan.Text[age.End] is < '\u4E00' or > '\u9FFF' or '岁' or '了' or '多' or '几' or '来');

    private static int ReadWeek(EntityScan scan, int at, ref Moment moment)
    {
        foreach (var (word, weeks) in WeekWords)
        {
            if (!scan.At(at, word))
            {
                continue;
            }

            var end = at + word.Length;
            var named = word.Length > 1 && word is not ("星期" or "礼拜");
            var weekday = end < scan.Length ? Weekday(scan.Text[end]) : 0;
            if (weekday == 0 && !named)
            {
                return at;
            }

            // 周一 in 一周一次 and 周六福 are no weekdays: a bare weekday needs an end of word after it.
            if (!named && (scan.At(end + 1, "次") || scan.At(end + 1, "回") || (at > 0 && scan.Text[at - 1] is '一' or '两' or '每')))
            {
                return at;
            }

            moment.WeekOffset = weeks;
            moment.Weekday = weekday == 0 ? null : weekday;
            return weekday == 0 ? end : end + 1;
        }

        return at;
    }

    private static int Weekday(char c) => c switch
    {
        '一' or '1' => 1,
        '二' or '2' => 2,
        '三' or '3' => 3,
        '四' or '4' => 4,
        '五' or '5' => 5,
        '六' or '6' => 6,
        '日' or '天' or '末' or '7' => 7,
        _ => 0,
    };

    private static int Tail(EntityScan scan, int end, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (scan.At(end, word))
            {
                return end + word.Length;
            }
        }

        return end;
    }
}
