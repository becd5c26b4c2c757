namespace TextMining.Segmentation.Internals;

/// <summary>Dates, times and numbers with units, by a small hand-written grammar over ASCII digits.</summary>
internal static class Quantity
{
    private static readonly string[] Units =
    [
        "千瓦时", "兆瓦时", "千伏安", "兆伏安", "平方米", "立方米", "平方公里", "千瓦", "兆瓦", "千伏", "毫安", "千乏", "公里", "厘米", "毫米", "公斤", "小时", "分钟", "万元", "亿元",
        "美元", "个月", "摄氏度", "kWh", "KWH", "kwh", "MWh", "kVA", "KVA", "kva", "MVA", "kvar", "kW", "KW", "kw", "MW", "kV", "KV", "kv", "mA", "Hz", "km", "cm", "mm", "kg",
        "㎡", "℃", "元", "角", "分", "度", "伏", "安", "瓦", "米", "吨", "克", "斤", "天", "日", "号", "周", "年", "月", "时", "点", "秒", "户", "次", "台", "个", "人", "块", "岁", "%", "％", "‰", "V", "A", "W", "m", "g",
    ];

    internal static int LengthAt(ReadOnlySpan<char> text, int at)
    {
        if (!char.IsAsciiDigit(text[at]) || (at > 0 && IsPartOfWord(text[at - 1])))
        {
            return 0;
        }

        var rest = text[at..];
        int length = Math.Max(DateLength(rest), TimeLength(rest));
        if (length == 0)
        {
            int number = NumberLength(rest);
            length = number + UnitLength(rest[number..]);
        }

        // A number that runs into letters, such as a meter's serial number, is none.
        return length < rest.Length && char.IsAsciiLetterOrDigit(rest[length]) && char.IsAsciiLetterOrDigit(rest[length - 1]) ? 0 : length;
    }

    private static bool IsPartOfWord(char before) => char.IsAsciiLetterOrDigit(before) || before is '.' or '_' or '-';

    private static int Digits(ReadOnlySpan<char> rest)
    {
        int length = rest.IndexOfAnyExceptInRange('0', '9');
        return length < 0 ? rest.Length : length;
    }

    // 2024年3月5日, 3月5日, 2024-03-05, 2024/3/5, 2024.3.5
    private static int DateLength(ReadOnlySpan<char> rest)
    {
        int year = Digits(rest);
        if (year == rest.Length)
        {
            return 0;
        }

        if (year is 2 or 4 && rest[year] == '年')
        {
            int length = year + 1;
            return length + Part(rest[length..], '月', 2) is var month && month > length ? month + DayLength(rest[month..]) : length;
        }

        if (year <= 2 && rest[year] == '月')
        {
            return DayLength(rest[(year + 1)..]) is var day and not 0 ? year + 1 + day : 0;
        }

        if (year != 4 || rest[year] is not ('-' or '/' or '.'))
        {
            return 0;
        }

        int monthEnd = year + 1 + Part(rest[(year + 1)..], rest[year], 2);
        int dayLength = monthEnd == year + 1 ? 0 : Digits(rest[monthEnd..]);
        return dayLength is 1 or 2 ? monthEnd + dayLength : 0;
    }

    private static int DayLength(ReadOnlySpan<char> rest) => Math.Max(Part(rest, '日', 2), Part(rest, '号', 2));

    // Digits, at most this many, and the sign behind them; else 0.
    private static int Part(ReadOnlySpan<char> rest, char sign, int most)
    {
        int digits = Digits(rest);
        return digits > 0 && digits <= most && digits < rest.Length && rest[digits] == sign ? digits + 1 : 0;
    }

    // 8:30, 08:30:15, 8：30, 8点30分, 20时15分
    private static int TimeLength(ReadOnlySpan<char> rest)
    {
        int hour = Digits(rest);
        if (hour is 0 or > 2 || hour == rest.Length || rest[hour] is not (':' or '：' or '点' or '时'))
        {
            return 0;
        }

        int end = hour + 1;
        int minute = Digits(rest[end..]);
        if (minute is 0 or > 2)
        {
            return 0;
        }

        end += minute;
        if (rest[hour] is '点' or '时')
        {
            return end < rest.Length && rest[end] == '分' ? end + 1 : 0;
        }

        if (minute != 2)
        {
            return 0;
        }

        return end < rest.Length && rest[end] == rest[hour] && Digits(rest[(end + 1)..]) == 2 ? end + 3 : end;
    }

    private static int NumberLength(ReadOnlySpan<char> rest)
    {
        int length = Digits(rest);
        while (length + 3 < rest.Length && rest[length] == ',' && Digits(rest[(length + 1)..]) == 3)
        {
            length += 4;
        }

        return length + 1 < rest.Length && rest[length] == '.' && char.IsAsciiDigit(rest[length + 1]) ? length + 1 + Digits(rest[(length + 1)..]) : length;
    }

    private static int UnitLength(ReadOnlySpan<char> rest)
    {
        int longest = 0;
        foreach (string unit in Units)
        {
            if (unit.Length > longest && rest.StartsWith(unit, StringComparison.Ordinal))
            {
                longest = unit.Length;
            }
        }

        return longest;
    }
}
