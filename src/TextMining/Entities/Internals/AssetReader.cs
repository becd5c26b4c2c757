using System.Buffers;

namespace TextMining.Entities.Internals;

/// <summary>Finds lines, transformers, poles and switches by name or number.</summary>
internal static class AssetReader
{
    private static readonly string[] NotLines =
    [
        "电线", "高压线", "低压线", "火线", "零线", "接线", "路线", "热线", "专线", "光线", "架线", "拉线", "地线", "导线", "户线", "网线", "天线", "视线", "在线", "上线", "掉线", "断线",
        "电缆线", "电话线", "总线", "布线", "走线", "主线", "支线", "干线", "外线", "内线", "裸线", "软线", "钢线", "铁线", "电源线", "一线", "两线", "三线", "曲线", "直线", "光纤线", "通信线", "通讯线", "进线", "出线",
        "根线", "条线", "的线", "换线", "拉的线", "引线", "搭线", "鱼线", "连线", "风筝线", "充电线", "插线", "占线", "下线", "底线", "无线", "有线", "铜线", "铝线", "旧线", "老线", "新线", "私线", "动力线", "这线", "那线", "些线", "沿线", "产线", "母线",
    ];

    public static void Read(EntityScan scan)
    {
        var text = scan.Text;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '杆':
                    Pole(scan, i);
                    break;
                case '线':
                    Line(scan, i);
                    break;
                case '变' when !scan.At(i, "变压") && !scan.At(i, "变电") && !scan.At(i, "变台") && !scan.At(i, "变成") && !scan.At(i, "变得"):
                    NumberedTransformer(scan, i);
                    break;
                case '站' when i >= 2 && scan.At(i - 2, "变电站"):
                    Substation(scan, i);
                    break;
                default:
                    break;
            }
        }

        foreach (var cue in scan.Cues)
        {
            if (cue.Cue == Cue.TransformerWord && !(scan.At(cue.End - 1, "变压") || scan.At(cue.End - 1, "变电")))
            {
                Transformer(scan, cue);
            }
        }
    }

    private static void Pole(EntityScan scan, int at)
    {
        var text = scan.Text;
        var end = at + 1;
        foreach (var word in PoleWords)
        {
            if (at + 1 >= word.Length && scan.At(at + 1 - word.Length, word))
            {
                at = at + 1 - word.Length;
                break;
            }
        }

        var start = Number(text, at, out var numbered);
        if (numbered)
        {
            scan.Add(EntityKind.Pole, start, end, text[start..end].ToString());
        }
    }

    /// <summary>#12, 12号, 12#, 东5 or nothing before a position.</summary>
    private static int Number(ReadOnlySpan<char> text, int at, out bool numbered)
    {
        var start = at;
        var marked = start > 0 && text[start - 1] is '号' or '#';
        start -= marked ? 1 : 0;
        var digits = start;
        while (digits > 0 && start - digits < 6 && (char.IsAsciiDigit(text[digits - 1]) || text[digits - 1] == '-' || (marked && (NumeralReader.ChineseDigit(text[digits - 1]) >= 0 || text[digits - 1] is '十' or '百'))))
        {
            digits--;
        }

        numbered = digits < start && (marked || char.IsAsciiDigit(text[start - 1]));
        if (!numbered)
        {
            return at;
        }

        if (digits > 0 && text[digits - 1] is '#' or '东' or '西' or '南' or '北' or 'n')
        {
            digits--;
        }

        return digits;
    }

    private static void Line(EntityScan scan, int at)
    {
        var text = scan.Text;
        var start = at;
        while (start > 0 && at - start < 8 && text[start - 1] is >= '\u4E00' and <= '\u9FFF' && !IsBroken(scan, start - 1) && text[start - 1] is not ('伏' or '号'))
        {
            start--;
        }

        var voltage = VoltageBefore(scan, start);
        if (voltage == start && IsCommonWord(scan, at))
        {
            return;
        }

        var end = at + 1;
        end = end < text.Length && text[end] is '路' && voltage < start ? end + 1 : end;
        var followed = end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '停' or '跳' or '故' or '重' or '检' or '计' or '#' or '甲' or '乙' or 'ⅰ' or 'ⅱ');
        if (voltage < start || (at - start >= 2 && (voltage < start || (followed && at - start <= 4))))
        {
            scan.Add(EntityKind.Line, voltage, end, text[voltage..end].ToString());
        }
    }

    private static bool IsCommonWord(EntityScan scan, int at)
    {
        foreach (var word in NotLines)
        {
            if (at + 1 >= word.Length && scan.At(at + 1 - word.Length, word))
            {
                return true;
            }
        }

        return false;
    }

    private static void Substation(EntityScan scan, int at)
    {
        var start = at - 2;
        while (start > 0 && at - 2 - start < 8 && scan.Text[start - 1] is >= '\u4E00' and <= '\u9FFF' && !IsBroken(scan, start - 1) && scan.Text[start - 1] != '伏')
        {
            start--;
        }

        var voltage = VoltageBefore(scan, start);
        var name = scan.Text[start..(at - 2)];
        if ((name.Length >= 2 && !name.ContainsAny(NotAssetName) && !name.ContainsAny(NotOperatorName) && PlaceNames.BeginsFrame(scan, start)) || voltage < start)
        {
            scan.Add(EntityKind.Line, voltage, at + 1, scan.Text[voltage..(at + 1)].ToString());
        }
    }

    private static int VoltageBefore(EntityScan scan, int at)
    {
        var text = scan.Text;
        var unit = at >= 2 && (scan.At(at - 2, "kv") || scan.At(at - 2, "千伏")) ? 2 : at >= 1 && text[at - 1] == '伏' ? 1 : 0;
        var start = at - unit;
        while (unit > 0 && start > 0 && at - unit - start < 6 && (char.IsAsciiDigit(text[start - 1]) || text[start - 1] is '.' or '十' or '百' || NumeralReader.ChineseDigit(text[start - 1]) >= 0))
        {
            start--;
        }

        return start < at - unit ? start : at;
    }

    private static void NumberedTransformer(EntityScan scan, int at)
    {
        var start = Number(scan.Text, at, out var numbered);
        if (numbered && (scan.Text[at - 1] is '号' or '#' || scan.Text[start] == '#'))
        {
            scan.Add(EntityKind.Transformer, start, at + 1, scan.Text[start..(at + 1)].ToString());
        }
    }

    private static void Transformer(EntityScan scan, CueHit cue)
    {
        var text = scan.Text;
        var start = Number(text, cue.Start, out var numbered);
        var name = start;
        while (name > 0 && start - name < 10 && text[name - 1] is >= '\u4E00' and <= '\u9FFF' && !IsBroken(scan, name - 1))
        {
            name--;
        }

        var named = start - name >= 2 && IsPlace(scan, name, start, cue) && !text[name..start].ContainsAny(NotAssetName) && text[name..start] is not ("小区" or "楼下" or "村里" or "村口" or "门口" or "路边" or "附近" or "整个" or "公用" or "小区里" or "村子" or "厂里" or "楼顶" or "户外" or "高压" or "配电" or "大型" or "农村" or "更换" or "安装" or "新增" or "增加" or "专用" or "老旧" or "老化" or "电力");
        if (named || numbered)
        {
            scan.Add(EntityKind.Transformer, named ? name : start, cue.End, text[(named ? name : start)..cue.End].ToString());
        }
    }

    /// <summary>下坊村变压器, 大坪公变: what stands before a transformer names it when it ends as a place does; before the short words of operators a framed name will do.</summary>
    private static bool IsPlace(EntityScan scan, int start, int end, CueHit transformer)
    {
        for (var i = scan.FirstCueFrom(end) - 1; i >= 0 && scan.Cues[i].Start >= end - 4; i--)
        {
            if (scan.Cues[i].End == end && scan.Cues[i].Cue is Cue.PlaceSuffix or Cue.NumberedPlace)
            {
                return true;
            }
        }

        return transformer.End - transformer.Start == 2 && end - start <= 4 && PlaceNames.BeginsFrame(scan, start) && !scan.Text[start..end].ContainsAny(NotOperatorName);
    }

    private static bool IsBroken(EntityScan scan, int at)
    {
        for (var i = scan.FirstCueFrom(at + 1) - 1; i >= 0 && scan.Cues[i].Start >= at - 4; i--)
        {
            if (scan.Cues[i].End > at && scan.Cues[i].Cue is Cue.Breaker or Cue.NotPlace or Cue.OutageVerb or Cue.DayWord or Cue.Device or Cue.Scope or Cue.NameContext)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Characters of buying, building and counting: 新增两台箱变 and 以西新建变电站 name nothing.</summary>
    private static readonly SearchValues<char> NotAssetName = SearchValues.Create("增换台座申自看共修装箱求以建");

    /// <summary>Characters of moving, changing and describing: 钻进变电站, 改公变, 原单位专变 name nothing.</summary>
    private static readonly SearchValues<char> NotOperatorName = SearchValues.Create("进新钻爬翻撞改属原修内外旁近从去到往上下安施");

    private static readonly string[] PoleWords = ["电线杆", "水泥杆", "电杆", "铁杆", "杆"];
}
