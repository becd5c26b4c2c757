namespace TextMining.Entities.Internals;

/// <summary>Reads amounts without a unit where the words around them speak of money: 扣我三百五, 从八百涨到三千, 单价0.52.</summary>
internal static class BareMoney
{
    private const double Most = 10_000_000;
    private const double MostPrice = 3;
    private const int Reach = 24;
    private const int PriceReach = 16;

    private static readonly string[] Words =
    [
        "费", "收我", "收了", "赔", "欠", "花", "扣", "余额", "涨到", "变成", "退我", "罚", "账", "价", "给我", "交了", "缴了", "补交", "补缴", "钱", "票", "充", "块", "元", "电非", "押金", "工资", "租", "卖",
        "买", "工本", "贷", "补助", "存", "短信是", "投了", "红包", "收", "畀", "年交", "多交", "平白交", "一样的", "套餐", "到手",
    ];

    /// <summary>Words of other things that are counted without a unit.</summary>
    private static readonly string[] Others = ["百分之", "抄见", "读数", "示数", "止码", "起码", "表码", "底数", "度数", "电压", "伏", "了表", "户号", "表号", "编号", "气温", "体温", "温度", "岁", "今年", "血压", "心率", "血糖", "血氧", "核定值", "需量"];

    /// <summary>Reads an amount that begins with a number.</summary>
    /// <returns>The end of the amount; the number's start when it is none.</returns>
    public static int Read(EntityScan scan, Numeral number)
    {
        var unit = number is { Arabic: true, Digits: 0, Value: > 0 and < MostPrice } && Closes(scan, number.End) ? MoneyReader.FarUnitBefore(scan, number.Start) : -1;
        if (unit >= 0)
        {
            scan.Add(EntityKind.Price, unit, number.End, QuantityReader.Format(number.Value), number.Value);
            return number.End;
        }

        if (IsUnitPrice(scan, number))
        {
            return Add(scan, EntityKind.Price, number, number.End, number.Value);
        }

        var myriads = !number.Arabic && scan.At(number.End, "万");
        var end = myriads ? number.End + 1 : number.End;
        var yuan = myriads ? number.Value * 10_000 : number.Value;
        var least = number.Arabic ? 20 : 10;
        if (yuan < least || yuan > Most || number.Digits > (number.Arabic ? 5 : 0) || (!number.Arabic && number.End - number.Start < 2) || IsYearOrClock(scan, number)
            || (number.Arabic && scan.At(Math.Max(0, number.Start - 2), "单元")) || !Closes(scan, end) || Counts(scan, number.Start))
        {
            return number.Start;
        }

        // 三千二百八, 八百六: who leaves out the last unit speaks of money unless something else is said.
        return (!number.Arabic && IsElliptic(scan, number) && !NearMeter(scan, number.Start)) || HasContext(scan, number.Start, number.End, number.Arabic ? Reach / 2 : Reach)
            ? Add(scan, EntityKind.Money, number, end, yuan)
            : number.Start;
    }

    /// <summary>Whether a word of money stands within <paramref name="reach"/> before a span or shortly after it.</summary>
    public static bool HasContext(EntityScan scan, int start, int end, int reach)
    {
        var before = scan.Text[Math.Max(0, start - reach)..start];
        var after = scan.Text[end..Math.Min(scan.Length, end + (reach > Reach ? 12 : 6))];
        foreach (var word in Words)
        {
            if (before.Contains(word, StringComparison.Ordinal) || after.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUnitPrice(EntityScan scan, Numeral number)
    {
        if (!number.Arabic || number.Digits != 0 || number.Value is <= 0 or >= MostPrice)
        {
            return false;
        }

        if (scan.At(number.End, "一度") || scan.At(number.End, "每度"))
        {
            return true;
        }

        if (!Closes(scan, number.End))
        {
            return false;
        }

        var before = scan.Text[Math.Max(0, number.Start - PriceReach)..number.Start];
        return before.Contains("单价", StringComparison.Ordinal) || before.Contains("电价", StringComparison.Ordinal) || before.Contains("峰谷", StringComparison.Ordinal)
            || before.Contains("价格", StringComparison.Ordinal);
    }

    /// <summary>Whether the number ends its word group: nothing that it could count follows.</summary>
    private static bool Closes(EntityScan scan, int end)
    {
        if (end >= scan.Length || scan.Text[end] is < '\u4E00' or > '\u9FFF')
        {
            return end >= scan.Length || !char.IsAsciiLetterOrDigit(scan.Text[end]) && scan.Text[end] is not ('.' or '-' or '%' or '/' or '#' or '~' or '℃' or ':');
        }

        foreach (var word in Following)
        {
            if (scan.At(end, word))
            {
                // 三百升柴油 is a volume.
                return word != "升" || !(end + 1 < scan.Length && scan.Text[end + 1] is '柴' or '汽' or '油' or '水' or '酒');
            }
        }

        return false;
    }

    private static bool IsYearOrClock(EntityScan scan, Numeral number) =>
        (number.Start > 0 && scan.Text[number.Start - 1] is '第' or '-' or '.' or '号' or '#' or ':' or '/') || (number.Start > 0 && (number.Arabic || number.Value <= 31) && scan.Text[number.Start - 1] is '年' or '月' or '点' or '至');

    private static bool NearMeter(EntityScan scan, int start) => scan.Text[Math.Max(0, start - Reach)..start].ContainsAny('表', '度', '说');

    private static bool Counts(EntityScan scan, int start)
    {
        var before = scan.Text[Math.Max(0, start - 10)..start];
        foreach (var word in Others)
        {
            if (before.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsElliptic(EntityScan scan, Numeral number)
    {
        var length = number.End - number.Start;
        return length >= 3 && NumeralReader.ChineseDigit(scan.Text[number.End - 1]) > 0 && scan.Text[number.End - 2] is '百' or '千' or '万';
    }

    private static int Add(EntityScan scan, EntityKind kind, Numeral number, int end, double yuan)
    {
        scan.Add(kind, number.Start, end, QuantityReader.Format(yuan), yuan);
        return end;
    }

    private static readonly string[] Following =
    [
        "涨", "升", "变", "的", "电费", "电非", "开始", "左右", "谁", "还", "够", "才", "就", "在", "卖", "我", "了", "都", "也", "这个月", "怎", "为", "给", "呢", "啊", "吗", "上下", "以上", "包", "一", "退", "不", "到手", "买",
    ];
}
