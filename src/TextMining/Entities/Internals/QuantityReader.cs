using System.Globalization;

namespace TextMining.Entities.Internals;

/// <summary>Reads what a number counts, from the unit after it and the words before it.</summary>
internal static class QuantityReader
{
    /// <summary>Reads a quantity that begins with a number.</summary>
    /// <returns>Index one past the quantity; the number's start when it is none.</returns>
    public static int Read(EntityScan scan, Numeral number)
    {
        var end = ReadUnit(scan, number);
        end = end > number.Start ? end : ReadBareVoltage(scan, number);
        return end > number.Start ? end : BareMoney.Read(scan, number);
    }

    private static int ReadUnit(EntityScan scan, Numeral number)
    {
        var text = scan.Text;
        var at = number.End;
        if (at >= text.Length)
        {
            return number.Start;
        }

        return text[at] switch
        {
            '伏' or 'v' => Voltage(scan, number, at),
            '千' when scan.At(at, "千伏安") => Add(scan, EntityKind.Power, number, at + 3, number.Value),
            '千' when scan.At(at, "千伏") => Add(scan, EntityKind.Voltage, number, at + 2, number.Value * 1000),
            '千' when scan.At(at, "千瓦时") => Add(scan, EntityKind.Energy, number, at + 3, number.Value),
            '千' when scan.At(at, "千瓦") => Add(scan, EntityKind.Power, number, at + 2, number.Value),
            'k' => Kilo(scan, number, at),
            '度' => Degrees(scan, number, at),
            '℃' => Add(scan, EntityKind.Temperature, number, at + 1, number.Value),
            '摄' when scan.At(at, "摄氏度") => Add(scan, EntityKind.Temperature, number, at + 3, number.Value),
            '元' or '块' or '毛' or '角' or '蚊' or '万' => MoneyReader.Read(scan, number),
            '户' when scan.At(at, "户一表") => at + 1,
            '栋' or '幢' or '个' or '排' or '条' or '层' or '座' when ScopeReader.Read(scan, number) is var scope && scope > at => scope,
            '户' => Add(scan, EntityKind.Households, number, scan.At(at, "户人家") || scan.At(at, "户居民") || scan.At(at, "户住户") ? at + 3 : at + 1, number.Value),
            '家' when IsHouseholds(scan, at, number.Value) => Add(scan, EntityKind.Households, number, at + 1, number.Value),
            '人' when scan.At(at, "人家") => Add(scan, EntityKind.Households, number, at + 2, number.Value),
            '个' when scan.At(at, "个住户") || scan.At(at, "个用户") || scan.At(at, "个商户") => Add(scan, EntityKind.Households, number, at + 3, number.Value),
            '安' when !scan.At(at, "安全") && !scan.At(at, "安置") && !scan.At(at, "安装") && number.Arabic => Add(scan, EntityKind.Current, number, at + 1, number.Value),
            '瓦' => Add(scan, EntityKind.Power, number, at + 1, number.Value / 1000),
            '匹' => Add(scan, EntityKind.Power, number, at + 1, number.Value),
            '次' or '回' or '遍' or '趟' => Count(scan, number, at),
            _ => DurationReader.Read(scan, number),
        };
    }

    private static int Voltage(EntityScan scan, Numeral number, int at)
    {
        var end = scan.At(at, "伏特") ? at + 2 : at + 1;
        return at < scan.Length && scan.Text[at] == 'v' && end < scan.Length && char.IsAsciiLetterOrDigit(scan.Text[end])
            ? number.Start
            : Add(scan, EntityKind.Voltage, number, end, number.Value);
    }

    private static int Kilo(EntityScan scan, Numeral number, int at)
    {
        if (scan.At(at, "kwh"))
        {
            return Add(scan, EntityKind.Energy, number, at + 3, number.Value);
        }

        if (scan.At(at, "kva"))
        {
            return Add(scan, EntityKind.Power, number, at + 3, number.Value);
        }

        if (scan.At(at, "kw"))
        {
            return Add(scan, EntityKind.Power, number, at + 2, number.Value);
        }

        return scan.At(at, "kv") ? Add(scan, EntityKind.Voltage, number, at + 2, number.Value * 1000) : number.Start;
    }

    private static int Degrees(EntityScan scan, Numeral number, int at)
    {
        if (scan.At(at, "度电") || scan.At(at, "度的电"))
        {
            return PricePerUnit(scan, number, at + 2) ?? Add(scan, EntityKind.Energy, number, at + 2, number.Value);
        }

        var below = scan.CueBefore(Cue.HeatContext, number.Start, 8, out var heat)
            || (number.Value is >= 30 and <= 45 && (scan.At(Math.Max(0, number.Start - 2), "今天") || scan.At(Math.Max(0, number.Start - 2), "屋里") || scan.At(Math.Max(0, number.Start - 2), "车里")));
        if (below || scan.CueAfter(Cue.HeatContext, at + 1, 3, out _))
        {
            var sign = below && scan.At(heat.Start, "零下") ? -1 : 1;
            return Add(scan, EntityKind.Temperature, number, at + 1, sign * number.Value);
        }

        return PricePerUnit(scan, number, at + 1) ?? Add(scan, EntityKind.Energy, number, at + 1, number.Value);
    }

    /// <summary>一度一块五: the price of one kilowatt hour.</summary>
    private static int? PricePerUnit(EntityScan scan, Numeral number, int after)
    {
        if (number.Value is < 1 or > 1 || after >= scan.Length)
        {
            return null;
        }

        for (var at = after; at < scan.Length && at <= after + 3; at++)
        {
            if (NumeralReader.Begins(scan.Text[at]) && NumeralReader.TryRead(scan.Text, at, out var price) && MoneyReader.TryAmount(scan, price, out var end, out var yuan))
            {
                scan.Add(EntityKind.Price, number.Start, end, Format(yuan), yuan);
                return end;
            }
        }

        return null;
    }

    private static bool IsHouseholds(EntityScan scan, int at, double number) =>
        !scan.At(at, "家里") && (scan.At(at, "家都") || scan.At(at, "家没") || scan.At(at, "家也") || scan.At(at, "家停") || scan.At(at, "家住") || scan.At(at, "家商") || scan.At(at, "家店")
            || scan.At(at, "家人") || scan.At(at, "家用户") || scan.At(at, "家全") || scan.At(at, "家门面") || scan.At(at, "家无") || scan.At(at, "家断") || scan.At(at, "家跳") || scan.At(at, "家邻")
            || (number > 1 && at + 1 < scan.Length && scan.Text[at + 1] is ',' or '。' or '!' or ';'));

    private static int Count(EntityScan scan, Numeral number, int at)
    {
        var start = number.Start > 0 && scan.Text[number.Start - 1] == '第' ? number.Start - 1 : number.Start;
        if (scan.Text[number.Start] == '几' && number.End - number.Start == 1)
        {
            return number.Start;
        }

        var end = FrequencyReader.Extend(scan, start, at + 1, number.Value);
        if (end > at + 1)
        {
            return end;
        }

        if (scan.Text[at] == '回' && (scan.At(at, "回家") || scan.At(at, "回来") || scan.At(at, "回复")))
        {
            return number.Start;
        }

        if (number.Value is 1 && start == number.Start && !number.Arabic && IsFigureOfSpeech(scan, start, at + 1))
        {
            // 一次 alone is a figure of speech more often than a number.
            return at + 1;
        }

        scan.Add(EntityKind.Count, start, at + 1, Format(number.Value), number.Value);
        return at + 1;
    }

    private static bool IsFigureOfSpeech(EntityScan scan, int start, int end) =>
        (end < scan.Length && scan.Text[end] is '性' or '都' or '用' or '修' or '办' or '也' or '旧' or '全' or '那' or '老')
        || (start > 0 && scan.Text[start - 1] is '做' or '再' or '头' or '前' or '后' or '每' or '查' or '讲' or '哭');

    /// <summary>测了一百七, 打到250: volts without a unit, after a word of measuring.</summary>
    private static int ReadBareVoltage(EntityScan scan, Numeral number)
    {
        if (number.Value is < 60 or > 480 || scan.Text[Math.Max(0, number.Start - 40)..number.Start].Contains("血压", StringComparison.Ordinal) || number.Digits > 3 || NumberUnits.Begins(scan.Text, number.End)
            || !(scan.CueBefore(Cue.VoltageContext, number.Start, 4) ? HasVoltageNear(scan, number.Start) : FollowsVolts(scan, number)))
        {
            return number.Start;
        }

        return Add(scan, EntityKind.Voltage, number, number.End, number.Value);
    }

    /// <summary>八点一百三十六，九点一百四十四: in a sentence about voltage every number of that size without a unit is one.</summary>
    private static bool FollowsVolts(EntityScan scan, Numeral number)
    {
        var before = scan.Text[Math.Max(0, number.Start - 32)..number.Start];
        var next = number.End < scan.Length ? scan.Text[number.End] : '。';
        return (before.Contains("电压", StringComparison.Ordinal) || before.Contains("伏", StringComparison.Ordinal) || before.Contains("指针", StringComparison.Ordinal))
            && !before.EndsWith("第", StringComparison.Ordinal) && next is ',' or '。' or '、' or '之' or '和' or '与' or '到' or '至' or '一' or ';' or ')' or '(';
    }

    private static bool HasVoltageNear(EntityScan scan, int position)
    {
        var from = Math.Max(0, position - 24);
        var near = scan.Text[from..Math.Min(scan.Length, position + 12)];
        return near.Contains("电压", StringComparison.Ordinal) || near.Contains("伏", StringComparison.Ordinal)
            || near.Contains("万用表", StringComparison.Ordinal) || near.Contains("测", StringComparison.Ordinal) || near.Contains("量了", StringComparison.Ordinal);
    }

    private static int Add(EntityScan scan, EntityKind kind, Numeral number, int end, double value)
    {
        scan.Add(kind, number.Start, end, Format(value), value);
        return end;
    }

    internal static string Format(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
