namespace TextMining.Entities.Internals;

/// <summary>Reads one number at a position: 318, 1,200.5, 3万, 三百五, 一千二, 二三十, 几百, 十来, 三百多, 一七零.</summary>
internal static class NumeralReader
{
    /// <summary>A number of more characters than this is no quantity; it also keeps hostile input linear.</summary>
    private const int Longest = 24;

    private static readonly CharFilter ChineseDigits = new("零〇一幺壹二两贰俩三叁仨四肆五伍六陆七柒八捌九玖");
    private static readonly CharFilter Beginnings = new("0123456789零〇一幺壹二两贰俩三叁仨四肆五伍六陆七柒八捌九玖十百几数半上廿千");

    /// <summary>Whether a number may begin with <paramref name="c"/> (already folded).</summary>
    public static bool Begins(char c) => Beginnings.MayContain(c) && IsBeginning(c);

    private static bool IsBeginning(char c) => char.IsAsciiDigit(c) || ChineseDigit(c) >= 0 || c is '十' or '百' or '几' or '数' or '半' or '上' or '廿' or '千';

    public static bool TryRead(ReadOnlySpan<char> text, int start, out Numeral numeral)
    {
        var read = char.IsAsciiDigit(text[start])
            ? TryArabic(text, start, out numeral)
            : TryChinese(text, start, out numeral);
        if (!read)
        {
            return false;
        }

        var end = numeral.End;
        while (end < text.Length && text[end] is '多' or '余' or '来' && end - numeral.End < 1 && !IsVerb(text, end))
        {
            end++;
        }

        numeral = numeral with { End = end };
        return true;
    }

    public static int ChineseDigit(char c) => ChineseDigits.MayContain(c) ? DigitOf(c) : -1;

    private static int DigitOf(char c) => c switch
    {
        '零' or '〇' => 0,
        '一' or '幺' or '壹' => 1,
        '二' or '两' or '贰' or '俩' => 2,
        '三' or '叁' or '仨' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    private static bool IsVerb(ReadOnlySpan<char> text, int position) =>
        text[position] == '来' && position + 1 < text.Length && text[position + 1] is '电' or '了' or '人' or '到';

    private static bool TryArabic(ReadOnlySpan<char> text, int start, out Numeral numeral)
    {
        var end = start;
        var value = 0.0;
        var digits = 0;
        while (end < text.Length && end - start < Longest && (char.IsAsciiDigit(text[end]) || IsThousands(text, start, end)))
        {
            if (text[end] != ',')
            {
                value = (value * 10) + (text[end] - '0');
                digits++;
            }

            end++;
        }

        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            var scale = 0.1;
            for (end++; end < text.Length && end - start < Longest && char.IsAsciiDigit(text[end]); end++)
            {
                value += (text[end] - '0') * scale;
                scale /= 10;
            }

            digits = 0;
            value = Math.Round(value, 6);
        }

        while (end < text.Length && text[end] is '万' or '千' or '百' or '亿' && !(text[end] == '千' && IsKiloUnit(text, end)))
        {
            value *= Unit(text[end]);
            digits = 0;
            end++;
        }

        numeral = new Numeral(start, end, value, digits, Arabic: true);
        return true;
    }

    private static bool IsThousands(ReadOnlySpan<char> text, int start, int at) =>
        text[at] == ',' && at > start && at + 3 < text.Length
        && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3])
        && (at + 4 >= text.Length || !char.IsAsciiDigit(text[at + 4]));

    private static bool IsKiloUnit(ReadOnlySpan<char> text, int at) => at + 1 < text.Length && text[at + 1] is '伏' or '瓦' or '米' or '克' or '安';

    private static bool TryChinese(ReadOnlySpan<char> text, int start, out Numeral numeral)
    {
        numeral = default;
        double total = 0, section = 0, digit = -1, lastUnit = 0;
        var (plain, count, at) = (0.0, 0, start);
        var units = 0;
        for (; at < text.Length && at - start < Longest; at++)
        {
            var c = text[at];
            var value = c is '几' or '数' ? 2 : c == '上' ? 1 : ChineseDigit(c);
            if (c is '数' or '上' && !(at == start && at + 1 < text.Length && text[at + 1] is '百' or '千' or '十' or '万'))
            {
                break;
            }

            if (c == '廿')
            {
                section += 20;
                units++;
                (digit, lastUnit) = (-1, 10);
            }
            else if (value >= 0)
            {
                // 二三十: the lower of two neighbours counts; 一七零: digits read one by one.
                plain = (plain * 10) + value;
                count++;
                digit = digit > 0 && at > start && ChineseDigit(text[at - 1]) > 0 && NextIsUnit(text, at + 1) ? digit : value;
                lastUnit = value == 0 ? 1 : lastUnit;
            }
            else if (Unit(c) is var unit and > 0 && !(c == '千' && IsKiloUnit(text, at)))
            {
                units++;
                if (unit >= 10_000)
                {
                    total = (total + section + Math.Max(digit, 0)) * unit;
                    section = 0;
                }
                else
                {
                    section += (digit < 0 ? 1 : digit) * unit;
                }

                (digit, lastUnit) = (-1, unit);
            }
            else
            {
                break;
            }
        }

        if (at == start)
        {
            if (text[start] != '半')
            {
                return false;
            }

            numeral = new Numeral(start, start + 1, 0.5, 0, Arabic: false);
            return true;
        }

        if (units == 0)
        {
            numeral = new Numeral(start, at, count == 1 ? digit : plain, count, Arabic: false);
            return true;
        }

        // 三百五 is 350 and 一千二 is 1,200: a last digit counts tenths of the unit before it.
        var tail = digit <= 0 ? 0 : lastUnit >= 100 ? digit * lastUnit / 10 : digit;
        numeral = new Numeral(start, at, total + section + tail, 0, Arabic: false);
        return true;
    }

    private static bool NextIsUnit(ReadOnlySpan<char> text, int at) => at < text.Length && Unit(text[at]) > 0;

    private static double Unit(char c) => c switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => 0,
    };
}
