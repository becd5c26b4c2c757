namespace TextMining.Entities.Internals;

/// <summary>Finds addresses: named places and numbered parts that stand side by side.</summary>
internal static class AddressReader
{
    private const int LongestName = 9;
    private const int LongestLeading = 5;

    private static readonly string[] NotNames =
    [
        "频繁", "计划", "通知", "无故", "欠费", "检修", "经常", "老是", "总是", "家", "全", "楼", "为何", "咨询", "投诉", "动不", "三天", "又", "天天", "每", "大面积", "小区", "经常性", "连续", "长时间", "临时",
        "催办", "多次", "大风", "下雨", "打雷", "台风", "暴雨", "变压器", "线路", "没", "无", "挖", "任何", "咋", "总", "车间", "中心", "以前", "养", "秋天", "粮食", "找", "岁", "刮", "隔", "高峰", "频", "突", "周末", "高温", "雷", "电器", "空调", "冰箱", "施工", "设备", "三相", "单户", "一户", "半", "两", "整", "商铺", "店", "厂", "房", "学校", "医院", "村里", "组里", "夜", "户", "客户", "用户", "故障",
    ];

    public static void Read(EntityScan scan)
    {
        var parts = scan.Parts;
        Collect(scan, parts);
        AddLeading(scan, parts);
        BarePlaces.Add(scan, parts);
        for (var i = 0; i < parts.Count;)
        {
            var last = i;
            while (last + 1 < parts.Count && Joins(scan, parts[last], parts[last + 1]))
            {
                last++;
            }

            if (IsAddress(scan, parts, i, last))
            {
                var end = TrailingRoom(scan, parts[last]);
                scan.Add(EntityKind.Address, parts[i].Start, end, scan.Text[parts[i].Start..end].ToString(), AddressParts.Score(parts, i, last, end > parts[last].End));
            }

            i = last + 1;
        }
    }

    /// <summary>龙潭坑停电: operators put the place first, and it need not have a suffix.</summary>
    private static void AddLeading(EntityScan scan, List<AddressPart> parts)
    {
        foreach (var cue in scan.Cues)
        {
            if (cue.Start > LongestLeading)
            {
                return;
            }

            if (cue.Cue == Cue.OutageVerb && cue.End - cue.Start >= 2 && cue.Start >= 3 && (parts.Count == 0 || parts[0].Start >= cue.Start) && IsNameWhole(scan, cue.Start))
            {
                parts.Insert(0, new AddressPart(0, cue.Start, AddressLevel.Village, Weak: false));
                return;
            }
        }
    }

    private static bool IsNameWhole(EntityScan scan, int end) => IsWholeName(scan, 0, end);

    /// <summary>Whether a run of characters may be a place's name without a suffix: no breaking word in it, and no word of what happened there.</summary>
    internal static bool IsWholeName(EntityScan scan, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!IsName(scan, i))
            {
                return false;
            }
        }

        foreach (var word in NotNames)
        {
            if (scan.Text[start..end].Contains(word, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The parts of a text in order, without overlap.</summary>
    public static void Collect(EntityScan scan, List<AddressPart> parts)
    {
        var end = 0;
        foreach (var cue in scan.Cues)
        {
            if (cue.Cue is not (Cue.PlaceSuffix or Cue.NumberedPlace) || cue.Start < end || IsPartOfLonger(scan, cue))
            {
                continue;
            }

            var part = cue.Cue == Cue.NumberedPlace ? Numbered(scan, cue, end) : Named(scan, cue, end);
            if (part is not { } found)
            {
                continue;
            }

            parts.Add(found);
            end = found.End;
        }
    }

    private static AddressPart? Numbered(EntityScan scan, CueHit cue, int from)
    {
        var text = scan.Text;
        var start = cue.Start;
        while (start > from && cue.Start - start < 12 && IsNumber(text[start - 1]))
        {
            start--;
        }

        if (start == cue.Start || text[start] is '-' or '—' or '第' or '上' or '数' || (cue.Start - start == 1 && text[start] is '几' or '半') || NumeralOnlyWord(text, start, cue))
        {
            return null;
        }

        var building = scan.At(cue.Start, "栋") || scan.At(cue.Start, "幢") || scan.At(cue.Start, "单元") || scan.At(cue.Start, "号楼");
        if (building && start - 2 >= from && text[start - 1] is '到' or '至' or '~' && char.IsAsciiDigit(text[start - 2]))
        {
            // 5到8栋
            for (start -= 2; start > from && char.IsAsciiDigit(text[start - 1]); start--)
            {
            }
        }

        if (PlaceNames.Absorbed(scan, start, from, building) is var name && name < start)
        {
            return new AddressPart(name, cue.End, AddressLevels.OfNumbered(text[cue.Start..cue.End]), Weak: false);
        }

        var weak = !(scan.At(cue.Start, "栋") || scan.At(cue.Start, "幢") || scan.At(cue.Start, "单元") || scan.At(cue.Start, "号楼"));
        return new AddressPart(start, cue.End, AddressLevels.OfNumbered(text[cue.Start..cue.End]), Weak: weak);
    }

    /// <summary>两个, 一路, 一层层: words that only look like a numbered part.</summary>
    private static bool NumeralOnlyWord(ReadOnlySpan<char> text, int start, CueHit cue) =>
        cue.Start - start == 1 && text[start] is '一' or '两' && text[cue.Start] is '路' or '队' or '层' or '组' or '座' or '门' or '村' or '区' or '街' or '室' or '社' or '楼' or '房' && cue.End - cue.Start == 1
        && !(text[cue.Start] is '组' or '队' or '社' or '楼' or '街' or '路' or '区' && text[start] == '一');

    private static bool IsNumber(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '—' or '#' or '十' or '百' || NumeralReader.ChineseDigit(c) >= 0 || c is '东' or '西' or '南' or '北' or '甲' or '乙';

    private static AddressPart? Named(EntityScan scan, CueHit cue, int from)
    {
        var start = cue.Start;
        while (start > from && cue.Start - start < LongestName && IsName(scan, start - 1))
        {
            start--;
        }

        var length = cue.Start - start;
        var text = scan.Text;
        if (length > 0 && start > 0 && text[start] is '号' or '栋' or '里' or '了')
        {
            start++;
            length--;
        }

        // 上周三榴园路
        for (var i = start; i + 2 < cue.Start; i++)
        {
            if (text[i] == '周' && text[i + 1] is '一' or '二' or '三' or '四' or '五' or '六' or '日')
            {
                (start, length) = (i + 2, cue.Start - i - 2);
                break;
            }
        }

        // An adjoining part before gives a name to what would be too short alone: 望溪村小学, 三组村委会.
        var joins = start == from && from > 0;
        // 柿子湾村: a second suffix lengthens the name.
        if (length == 0 && !(joins && (cue.End - cue.Start > 1 || scan.At(cue.Start, "村"))))
        {
            return null;
        }

        var word = text[cue.Start..cue.End];
        var strength = AddressLevels.Strength(word);
        if (PlaceNames.Describes(text[start..cue.Start], word) || (joins && strength == AddressStrength.Chained && length > 5))
        {
            return null;
        }

        if (strength == AddressStrength.Chained && !joins)
        {
            return PlaceNames.IsFramed(scan, start, cue) ? new AddressPart(start, cue.End, AddressLevels.Of(word), Weak: false) : null;
        }

        return length < 2 && !joins && strength != AddressStrength.Strong
            ? null
            : new AddressPart(start, cue.End, AddressLevels.Of(word), Weak: strength == AddressStrength.Chained);
    }

    /// <summary>Whether a character may belong to a place name: Han or a digit in it, and in no breaking word.</summary>
    internal static bool IsName(EntityScan scan, int at)
    {
        if (scan.Text[at] is < '\u4E00' or > '\u9FFF')
        {
            return false;
        }

        for (var i = scan.FirstCueFrom(at + 1) - 1; i >= 0 && scan.Cues[i].Start >= at - 4; i--)
        {
            var cue = scan.Cues[i];
            if (cue.End > at && cue.Cue is Cue.Breaker or Cue.NotPlace or Cue.OutageVerb or Cue.DayPart or Cue.DayWord or Cue.Device or Cue.NameContext or Cue.Scope
                && !(cue.Cue == Cue.DayPart && cue.End - cue.Start == 1)
                && !PlaceNames.IsInsideName(scan, cue))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPartOfLonger(EntityScan scan, CueHit cue)
    {
        for (var i = scan.FirstCueFrom(cue.End) - 1; i >= 0 && scan.Cues[i].Start >= cue.Start - 4; i--)
        {
            var other = scan.Cues[i];
            var covers = other.Start <= cue.Start && other.End >= cue.End && other.End - other.Start > cue.End - cue.Start;
            var straddles = other.Start >= cue.Start && other.Start < cue.End && other.End > cue.End;
            if (other.Cue == Cue.NotPlace && scan.At(other.Start, "村民小组"))
            {
                continue;
            }

            if ((covers || straddles) && other.Cue is Cue.NotPlace or Cue.DayWord or Cue.TicketContext or Cue.CustomerContext or Cue.StaffContext
                || (covers && other.Cue is Cue.PlaceSuffix or Cue.NumberedPlace or Cue.Device or Cue.Title))
            {
                return true;
            }

            // 街道 after 街: the longer suffix that starts here wins.
            if (other.Start == cue.Start && other.End > cue.End && other.Cue is Cue.PlaceSuffix or Cue.NumberedPlace)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Joins(EntityScan scan, AddressPart part, AddressPart next)
    {
        if (part.End == next.Start)
        {
            return true;
        }

        var between = scan.Text[part.End..next.Start];
        if (between is "至" or "到" or "~")
        {
            return part.Level == next.Level && part.Level >= AddressLevel.Number;
        }

        return between is "与" or "和" or " " or "、" or "的" or "," or "-" or "(" && (between is not ("," or "、" or "的") || next.Level > part.Level)
            && (between is not ("与" or "和") || (next.Level == AddressLevel.Road && part.Level == AddressLevel.Road));
    }

    private static bool IsAddress(EntityScan scan, List<AddressPart> parts, int first, int last)
    {
        // 南津社区来电反馈, 鹤洲街道办: who acts, not where.
        if (scan.At(parts[last].End, "来电反馈") || scan.At(parts[last].End, "办来电") || scan.At(parts[last].End, "办事处") || scan.At(parts[last].End, "办反馈")
            || (scan.At(parts[last].End, "供电所") && !scan.At(parts[last].End, "供电所片区")))
        {
            return false;
        }

        // 四栋楼, 另一栋: how many, not which.
        if (parts[first].Level == AddressLevel.Building && parts[last].Level >= AddressLevel.Building && NumeralReader.ChineseDigit(scan.Text[parts[first].Start]) > 0 && !scan.At(parts[first].End - 2, "号"))
        {
            return false;
        }

        var strong = 0;
        for (var i = first; i <= last; i++)
        {
            strong += parts[i].Weak ? 0 : 1;
        }

        return strong > 0;
    }

    /// <summary>The room that follows a building or unit without a word: 3栋501.</summary>
    private static int TrailingRoom(EntityScan scan, AddressPart part)
    {
        if (PlaceNames.DashedRoom(scan.Text, part.End) is var dashed && dashed > part.End)
        {
            return dashed;
        }

        if (part.Level is not (AddressLevel.Building or AddressLevel.Unit or AddressLevel.Number))
        {
            return part.End;
        }

        return PlainRoom(scan.Text, part.End);
    }

    private static int PlainRoom(ReadOnlySpan<char> text, int from)
    {
        var end = from;
        while (end < text.Length && end - from < 5 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - from is 3 or 4 && !NumberUnits.Begins(text, end) ? end : from;
    }
}
