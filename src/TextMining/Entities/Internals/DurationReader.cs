namespace TextMining.Entities.Internals;

/// <summary>Reads lengths of time: 六个小时, 两天, 三个半小时, 40分钟, 半个月; the value is in seconds.</summary>
internal static class DurationReader
{
    private static readonly (string Unit, double Seconds)[] Units =
    [
        ("个半小时", -3600), ("个多小时", 3600), ("个小时", 3600), ("小时", 3600), ("个半钟头", -3600), ("个多钟头", 3600), ("个钟头", 3600), ("钟头", 3600), ("个钟", 3600),
        ("个半钟", -3600), ("个点了", 3600), ("多分钟", 60), ("分钟", 60), ("分多钟", 60), ("来分钟", 60),
        ("个半月", -2_592_000), ("个多月", 2_592_000), ("个月", 2_592_000), ("个星期", 604_800), ("个礼拜", 604_800), ("星期", 604_800), ("周", 604_800),
        ("天半", -86_400), ("天多", 86_400), ("天", 86_400), ("昼夜", 86_400), ("个晚上", 36_000), ("夜", 36_000), ("宿", 36_000), ("年半", -31_536_000), ("年多", 31_536_000), ("年", 31_536_000),
        ("个把小时", 3600), ("个工作日", 86_400), ("日内", 86_400), ("h", 3600), ("min", 60),
    ];

    public static int Read(EntityScan scan, Numeral number)
    {
        var at = number.End;
        if (scan.Text[number.Start] == '几' && number.End - number.Start == 1)
        {
            // 几天 asks, or says next to nothing.
            return number.Start;
        }

        foreach (var (unit, seconds) in Units)
        {
            if (!scan.At(at, unit) || !IsDuration(scan, number, unit, at + unit.Length))
            {
                continue;
            }

            // A negative unit carries a half: 三个半小时 is 3.5 hours.
            var value = seconds < 0 ? (number.Value + 0.5) * -seconds : number.Value * seconds;
            var end = at + unit.Length;
            if (ReadDistance(scan, number, end, Math.Abs(seconds)) is var distance && distance > end)
            {
                return distance;
            }

            var frequency = FrequencyReader.ExtendPeriod(scan, number.Start, end, value);
            if (frequency > end)
            {
                return frequency;
            }

            if (unit is "个小时" or "小时" && NumeralReader.Begins(scan.At(end, "零") ? '一' : end < scan.Length ? scan.Text[end] : 'x')
                && NumeralReader.TryRead(scan.Text, end, out var minutes) && (scan.At(minutes.End, "分钟") || scan.At(minutes.End, "分")))
            {
                end = minutes.End + (scan.At(minutes.End, "分钟") ? 2 : 1);
                value += minutes.Value * 60;
            }
            else if (scan.At(end, "多") || scan.At(end, "半"))
            {
                value += scan.At(end, "半") && seconds > 0 ? seconds / 2 : 0;
                end++;
            }

            scan.Add(EntityKind.Duration, number.Start, end, $"PT{QuantityReader.Format(value)}S", value);
            return end;
        }

        return number.Start;
    }

    /// <summary>十年前, 两天后, 近三年: a span that is placed in time is a date.</summary>
    private static int ReadDistance(EntityScan scan, Numeral number, int end, double seconds)
    {
        var after = scan.At(end, "之前") || scan.At(end, "以前") || scan.At(end, "之后") || scan.At(end, "以后") ? 2
            : (scan.At(end, "前") && !scan.At(end, "前面")) || (scan.At(end, "后") && !scan.At(end, "后面")) ? 1 : 0;
        var start = number.Start > 0 && scan.Text[number.Start - 1] == '近' ? number.Start - 1 : number.Start;
        if (after == 0 && start == number.Start)
        {
            return end;
        }

        if (after == 0 && start > 0 && scan.Text[start - 1] == '将')
        {
            // 将近四个月: nearly as long, not in the last four months.
            return end;
        }

        // 三小时后 is a time of day, 三天后 a date.
        scan.Add(after > 0 && seconds < 43_200 ? EntityKind.Time : EntityKind.Date, start, end + after, scan.Text[start..(end + after)].ToString());
        return end + after;
    }

    /// <summary>2024年 and 周三 are dates, 一天 in 有一天 is none, 一天三次 is a frequency.</summary>
    private static bool IsDuration(EntityScan scan, Numeral number, string unit, int end) => unit switch
    {
        "年" => number.Value < 60 && !(number.Start > 0 && scan.Text[number.Start - 1] == '哪') && !scan.At(end, "级") && !scan.At(end, "代") && !(number.Digits is 2 or 4 && number.Arabic && number.Value > 14) && !FollowedByMonth(scan, end),
        "周" or "星期" => !(number.Start > 0 && scan.Text[number.Start - 1] is '第' or '上' or '下' or '这') && !scan.At(end, "围") && !scan.At(end, "边") && !scan.At(end, "末") && !scan.At(end, "岁"),
        "天" => !(number.Start > 0 && scan.Text[number.Start - 1] is '有' or '那' or '第') && !scan.At(end, "气") && !scan.At(end, "花"),
        "夜" => number.Value < 30 && !(number.Start > 0 && scan.Text[number.Start - 1] == '半') && !scan.At(end, "里") && !scan.At(end, "市"),
        "个星期" or "个礼拜" => !(end < scan.Length && scan.Text[end] is '一' or '二' or '三' or '四' or '五' or '六' or '日' or '天'),
        "h" or "min" => number.Arabic && !(end < scan.Length && char.IsAsciiLetter(scan.Text[end])),
        "分钟" => true,
        _ => true,
    };

    private static bool FollowedByMonth(EntityScan scan, int end) =>
        end < scan.Length && NumeralReader.Begins(scan.Text[end]) && NumeralReader.TryRead(scan.Text, end, out var month) && scan.At(month.End, "月");
}
