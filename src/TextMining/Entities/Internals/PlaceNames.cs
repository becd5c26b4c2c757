namespace TextMining.Entities.Internals;

/// <summary>What tells the name of a place from a description of one.</summary>
internal static class PlaceNames
{
    private const int LongestAbsorbed = 5;

    /// <summary>Stems that describe: 老小区, 实验小学, 农贸市场.</summary>
    private static readonly HashSet<string> Descriptions = new(StringComparer.Ordinal)
    {
        "乡", "镇", "县", "村", "市", "外", "集体", "集贸", "示范", "子弟", "文化", "湿地公", "社区公", "花鸟", "旧货", "地下", "合表", "易地搬迁", "中小", "贫困", "集", "同", "邻", "前", "后", "咱", "原", "城中", "度假", "便民", "职工", "高速", "保障房", "拆迁", "老工业", "开放", "专变", "社区", "老", "小", "大", "新", "窄", "两", "三", "几", "某", "山", "小山", "连锁", "实验", "农贸", "儿童", "妇幼", "产科", "老旧", "安置", "相邻", "周围", "邻近", "工业", "养殖", "养殖海", "智慧",
        "烧烤", "美食", "小吃", "商业", "普通", "高档", "封闭", "新建", "私立", "公办", "民办", "乡下", "城郊", "教学", "办公", "居民", "住院", "门诊", "综合", "家属", "商住", "行政", "高层", "大型", "小型", "中型",
        "老年", "棚户", "开小", "公", "长途",  "健身", "模具", "独立", "康复", "村级文化", "精密模具", "民办康复", "隔壁", "隔篱", "儿童乐", "供电", "管理", "服务", "充电", "批发", "宿舍", "公司", "工厂", "单位", "本地", "当地", "外地", "百货商", "人民", "电信", "移动", "银行", "政务", "县城", "镇上", "市中心", "民工", "员工", "学生",
    };

    /// <summary>Whether a stem only describes its suffix.</summary>
    public static bool Describes(ReadOnlySpan<char> stem, ReadOnlySpan<char> suffix) =>
        (Descriptions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(stem) && !(IsRoad(suffix) && stem.Length > 1 && stem is not ("烧烤" or "美食" or "小吃" or "商业"))) || (suffix is "区" && stem is "服务") || CountsThings(stem, suffix);

    /// <summary>文化路 and 人民街 are names, 文化广场 is not.</summary>
    private static bool IsRoad(ReadOnlySpan<char> suffix) => suffix is "路" or "街" or "巷" or "大道" or "路口";

    /// <summary>两所学校, 一家模具厂, 四十里路: a number with a word of counting.</summary>
    private static bool CountsThings(ReadOnlySpan<char> stem, ReadOnlySpan<char> suffix) =>
        stem.Length > 1 && (NumeralReader.ChineseDigit(stem[0]) > 0 || stem[0] is '几' or '半' or '数' or '十')
        && (stem[1] is '所' or '家' or '面' or '处' or '户' or '台' or '根' or '名' or '项' or '种' or '间' or '场' or '幅' || (stem[^1] == '里' && suffix is "路"));

    /// <summary>玉带桥居民, 我们胡桃院的: a place whose suffix is also an everyday word must stand between words that frame places.</summary>
    public static bool IsFramed(EntityScan scan, int start, CueHit suffix)
    {
        var stem = suffix.Start - start;
        if (stem is < 2 or > 5 || !BeginsFrame(scan, start))
        {
            return false;
        }

        return scan.Text[suffix.Start] switch
        {
            '里' => stem < 4 && IsWholeClause(scan, start, suffix.End),
            '厂' => stem >= 4 && AddressReader.IsWholeName(scan, start, suffix.Start),
            '站' or '港' or '城' or '政' or '派' => false,
            '埠' or '垭' or '坳' or '坎' or '圩' or '埭' or '墩' => stem < 4,
            _ => stem < 4 && EndsFrame(scan, suffix.End),
        };
    }

    /// <summary>书香名邸6栋, 丁香弄19号: the name that a number needs, when its own suffix is unknown or too common.</summary>
    /// <returns>The start of the name; <paramref name="number"/> when there is none.</returns>
    public static int Absorbed(EntityScan scan, int number, int from, bool building)
    {
        if (!char.IsAsciiDigit(scan.Text[number]))
        {
            return number;
        }

        var start = number;
        while (start > from && number - start <= LongestAbsorbed && AddressReader.IsName(scan, start - 1))
        {
            start--;
        }

        var length = number - start;
        var stem = scan.Text[start..number];
        return length is >= 3 and <= LongestAbsorbed && BeginsFrame(scan, start) && (building || stem[^1] is '弄' or '里' or '坊' or '巷' or '湾' or '坪')
            && (stem.EndsWith("人家", StringComparison.Ordinal) || AddressReader.IsWholeName(scan, start, number)) && !stem.Contains("单元", StringComparison.Ordinal)
            ? start
            : number;
    }

    /// <summary>The end of 2-3-501 at a position; the position when no such number stands there.</summary>
    public static int DashedRoom(ReadOnlySpan<char> text, int from)
    {
        var (end, groups) = (from, 0);
        while (end < text.Length && char.IsAsciiDigit(text[end]) && groups < 4)
        {
            var group = end;
            while (group < text.Length && group - end < 5 && char.IsAsciiDigit(text[group]))
            {
                group++;
            }

            groups++;
            end = group;
            if (end + 1 >= text.Length || text[end] != '-' || !char.IsAsciiDigit(text[end + 1]))
            {
                break;
            }

            end++;
        }

        return groups is 2 or 3 ? end : from;
    }

    /// <summary>Words of names that hold a character which elsewhere ends a name.</summary>
    private static readonly HashSet<string> InNames = new(StringComparer.Ordinal)
    {
        "半山", "半月", "半岛", "将军", "和平", "和顺", "和美", "和园", "和悦", "和润", "嘉和", "天和", "万和", "安和", "融和", "祥和", "中和", "共和", "时代", "时光", "分水", "理想", "梦想", "自由", "问津", "会龙", "来福", "和谐", "永和", "泰和", "太和", "仁和", "来凤", "会展", "归云", "过街", "会馆", "都府", 
    };

    /// <summary>半 begins names such as 半山 and 和 stands in 和平; elsewhere they end names.</summary>
    public static bool IsInsideName(EntityScan scan, CueHit cue)
    {
        if (cue.End - cue.Start != 1 || cue.Cue != Cue.Breaker)
        {
            return false;
        }

        // 月, 年 and 日 end a date only after a number or a word such as 上, 每: 望月湖, 青年路.
        if (scan.Text[cue.Start] is '月' or '年' or '日' && !EndsDate(scan.Text, cue.Start))
        {
            return true;
        }

        var words = InNames.GetAlternateLookup<ReadOnlySpan<char>>();
        return (cue.End < scan.Length && words.Contains(scan.Text.Slice(cue.Start, 2)))
            || (cue.Start > 0 && words.Contains(scan.Text.Slice(cue.Start - 1, 2)));
    }

    private static bool EndsDate(ReadOnlySpan<char> text, int at) => at > 0
        && (char.IsAsciiDigit(text[at - 1]) || NumeralReader.Begins(text[at - 1]) || text[at - 1] is '个' or '下' or '本' or '每' or '当' or '这' or '该' or '次' or '去' or '今' or '前' or '昨' or '多' or '整' or '近' or '末' or '生' or '节' or '过' or '腊' or '往' or '全' or '同');

    /// <summary>Whether a name may begin at a position: a text, a clause, or after a word that ends what came before.</summary>
    public static bool BeginsFrame(EntityScan scan, int start)
    {
        if (start == 0 || !IsHan(scan.Text[start - 1]))
        {
            return true;
        }

        for (var i = scan.FirstCueFrom(start) - 1; i >= 0 && scan.Cues[i].Start >= start - 4; i--)
        {
            if (scan.Cues[i].End == start && scan.Cues[i].Cue is Cue.Breaker or Cue.PlaceSuffix or Cue.NumberedPlace)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWholeClause(EntityScan scan, int start, int end) => (start == 0 || !IsHan(scan.Text[start - 1])) && (end >= scan.Length || scan.Text[end] == '。');

    private static bool EndsFrame(EntityScan scan, int end) =>
        end >= scan.Length || !IsHan(scan.Text[end]) || NumeralReader.Begins(scan.Text[end]) || scan.CueAt(Cue.Breaker, end, out _) || scan.CueAt(Cue.OutageVerb, end, out _);

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
