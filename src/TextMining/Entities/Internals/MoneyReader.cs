namespace TextMining.Entities.Internals;

/// <summary>Reads yuan: 300元, 三百五十块, 一块五, 五毛六, 3.5万元, and prices per kilowatt hour: 一块五一度, 0.56元/度.</summary>
internal static class MoneyReader
{
    public static int Read(EntityScan scan, Numeral number)
    {
        if (!TryAmount(scan, number, out var end, out var yuan))
        {
            return number.Start;
        }

        if (scan.Text[number.End] is '块' or '角' && end == number.End + 1 && IsPiece(scan, number, end))
        {
            return number.Start;
        }

        var per = PerUnitEnd(scan, end);
        var before = PerUnitBefore(scan, number.Start);
        if (per <= end && before < 0 && yuan < MostPrice && (IsAboutPrice(scan, number.Start, end) || IsTenthsAndHundredths(scan, number, end)))
        {
            scan.Add(EntityKind.Price, number.Start, end, QuantityReader.Format(yuan), yuan);
            return end;
        }

        if (per > end || before >= 0)
        {
            scan.Add(EntityKind.Price, before >= 0 ? before : number.Start, Math.Max(per, end), QuantityReader.Format(yuan), yuan);
            return Math.Max(per, end);
        }

        scan.Add(EntityKind.Money, number.Start, end, QuantityReader.Format(yuan), yuan);
        return end;
    }

    /// <summary>五毛二, 六毛一: below a yuan and to the hundredth, as a kilowatt hour is priced and little else.</summary>
    private static bool IsTenthsAndHundredths(EntityScan scan, Numeral number, int end) =>
        !number.Arabic && number.Value is >= 3 and <= 9 && scan.Text[number.End] == '毛' && end == number.End + 2 && NumeralReader.ChineseDigit(scan.Text[end - 1]) > 0;

    private static bool IsAboutPrice(EntityScan scan, int start, int end)
    {
        var close = scan.Text[Math.Max(0, start - 5)..start];
        if ((start > 0 && scan.Text[start - 1] is '差' or '欠' or '剩') || close.Contains("违约金", StringComparison.Ordinal) || close.Contains("滞纳金", StringComparison.Ordinal)
            || close.Contains("票价", StringComparison.Ordinal) || close.Contains("余额", StringComparison.Ordinal) || close.Contains("显示", StringComparison.Ordinal))
        {
            return false;
        }

        var near = scan.Text[Math.Max(0, start - 40)..Math.Min(scan.Length, end + 8)];
        return near.Contains("电价", StringComparison.Ordinal) || near.Contains("谷段", StringComparison.Ordinal) || near.Contains("峰段", StringComparison.Ordinal) || near.Contains("单价", StringComparison.Ordinal) || near.Contains("度", StringComparison.Ordinal)
            || near.Contains("房东", StringComparison.Ordinal) || near.Contains("加价", StringComparison.Ordinal) || near.Contains("园区", StringComparison.Ordinal) || near.Contains("电费", StringComparison.Ordinal);
    }

    /// <summary>断了六七块, 三块电子白板, 一块儿: 块 counts pieces where nothing speaks of money.</summary>
    private static bool IsPiece(EntityScan scan, Numeral number, int end) =>
        !number.Arabic && number.Value < 1000
        && (scan.At(end, "儿") || scan.At(end, "电子") || scan.At(end, "屏") || !BareMoney.HasContext(scan, number.Start, end, 30));

    public static bool TryAmount(EntityScan scan, Numeral number, out int end, out double yuan)
    {
        var at = number.End;
        (end, yuan) = (at, 0);
        if (at >= scan.Length)
        {
            return false;
        }

        switch (scan.Text[at])
        {
            case '万' when scan.At(at, "万元") || scan.At(at, "万块"):
                (end, yuan) = (at + 2, number.Value * 10_000);
                break;
            case '元':
                (end, yuan) = (at + 1, number.Value);
                break;
            case '块' when !scan.At(at, "块地") && !scan.At(at, "块表") && !scan.At(at, "块电表") && !scan.At(at, "块板") && !scan.At(at, "块田") && !scan.At(at, "块布") && !scan.At(at, "块铁") && !scan.At(at, "块木") && !scan.At(at, "块牌"):
                (end, yuan) = (at + 1, number.Value);
                break;
            case '蚊' when !scan.At(at, "蚊子") && !scan.At(at, "蚊虫"):
                (end, yuan) = (at + 1, number.Value);
                break;
            case '毛' or '角' when number.Value < 100 && !scan.At(at, "角落"):
                (end, yuan) = (at + 1, number.Value / 10);
                break;
            default:
                return false;
        }

        Tail(scan, ref end, ref yuan, scan.Text[at]);
        if (scan.At(end, "半") && scan.Text[at] is '块' or '蚊' && end == at + 1)
        {
            (end, yuan) = (end + 1, yuan + 0.5);
        }
        else if (scan.At(end, "多一度") || scan.At(end, "多每度") || scan.At(end, "多,"))
        {
            end++;
        }

        if (scan.At(end, "钱") || scan.At(end, "整"))
        {
            end++;
        }
        else if (scan.At(end, "人民币"))
        {
            end += 3;
        }

        return true;
    }

    /// <summary>The smaller coins after the first unit: 一块五, 三元五角六分, 五毛六.</summary>
    private static void Tail(EntityScan scan, ref int end, ref double yuan, char unit)
    {
        var scale = unit switch { '元' or '块' => 0.1, '毛' or '角' => 0.01, _ => 0 };
        while (scale > 0.005 && end < scan.Length)
        {
            var digit = char.IsAsciiDigit(scan.Text[end]) ? scan.Text[end] - '0' : NumeralReader.ChineseDigit(scan.Text[end]);
            if (digit < 0)
            {
                return;
            }

            var next = end + 1;
            var coin = next < scan.Length && scan.Text[next] is '毛' or '角' or '分';

            // 一块五一度: the digit before 度 begins the unit, not the coins. Only 块 and 毛 may leave out the smaller coin's name.
            if (!coin && ((unit is '元' or '角' && (char.IsAsciiDigit(scan.Text[end]) || (next < scan.Length && scan.Text[next] is >= '\u4E00' and <= '\u9FFF'))) || (next < scan.Length && (BeginsUnit(scan.Text[next]) || (char.IsAsciiDigit(scan.Text[next]) && scale < 0.05)))))
            {
                return;
            }

            yuan = Math.Round(yuan + (digit * (coin && scan.Text[next] == '分' ? 0.01 : scale)), 4);
            end = coin ? next + 1 : next;
            scale /= 10;
        }
    }

    private static bool BeginsUnit(char c) => c is '度' or '块' or '元' or '个' or '十' or '百' or '千' or '万' or '天' or '次' or '年' or '月' or '户' or '人' or '家' or '号' or '点' or '日' or '张' or '回' or '遍' or '伏' or '栋' or '小' or '分' or '平' or '只' or '台';

    private static int PerUnitEnd(EntityScan scan, int end)
    {
        foreach (var unit in Units)
        {
            if (scan.At(end, unit))
            {
                return end + unit.Length;
            }
        }

        return end;
    }

    private static int PerUnitBefore(EntityScan scan, int start)
    {
        foreach (var unit in UnitsBefore)
        {
            var from = start - unit.Length;
            if (from >= 0 && scan.At(from, unit))
            {
                return from;
            }
        }

        return FarUnitBefore(scan, start);
    }

    /// <summary>每度电价是, 一度电物业收: some words may stand between the unit and its price.</summary>
    internal static int FarUnitBefore(EntityScan scan, int start)
    {
        const int Farthest = 6;
        for (var i = start - 1; i > 0 && start - i <= Farthest && scan.Text[i] is >= '\u4E00' and <= '\u9FFF'; i--)
        {
            if (scan.Text[i] == '度')
            {
                return scan.Text[i - 1] is '每' or '一' ? i - 1 : -1;
            }
        }

        return -1;
    }

    /// <summary>No kilowatt hour costs as much.</summary>
    private const double MostPrice = 3;

    private static readonly string[] Units = ["一度电", "一度", "每度电", "每度", "/度", "/千瓦时", "/kwh", "每千瓦时", "1度电", "1度", "一个电", "/kw·h"];

    private static readonly string[] UnitsBefore = ["一度电", "一度", "每度电", "每度", "1度电", "1度", "每千瓦时", "一度电要", "一度要", "每度电收", "每度收", "一度电收", "一度收", "每度电是", "度电收我", "一度电卖", "每度电按"];
}
