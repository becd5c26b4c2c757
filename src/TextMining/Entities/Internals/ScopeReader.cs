namespace TextMining.Entities.Internals;

/// <summary>Reads how much is without power by counting: 三栋楼, 三个单元, 一排房子, 一条街.</summary>
internal static class ScopeReader
{
    private static readonly string[] Several = ["栋楼", "幢楼", "栋房", "栋居民楼", "栋别墅", "栋住宅", "排平房", "条街", "个单元", "个小区", "个村", "座楼", "个院子", "个社区"];

    private static readonly string[] Whole = ["排房子", "排房", "条街", "条巷子", "条巷", "栋楼", "排商铺", "排门面"];

    /// <returns>The end of the scope; the number's start when there is none.</returns>
    public static int Read(EntityScan scan, Numeral number)
    {
        // 第三个单元 and 几栋楼 say which and how about.
        if ((number.Start > 0 && scan.Text[number.Start - 1] is '第' or '这' or '那' or '哪' or '每') || scan.Text[number.Start] is '几' or '半')
        {
            return number.Start;
        }

        foreach (var word in number.Value >= 2 ? Several : Whole)
        {
            if (scan.At(number.End, word))
            {
                var end = number.End + word.Length;
                if (scan.At(end, "里") || scan.At(end, "名") || (number.Value < 2 && word == "栋楼" && !NumeralReader.Begins(end < scan.Length ? scan.Text[end] : ' ')))
                {
                    return number.Start;
                }

                scan.Add(EntityKind.Scope, number.Start, end, scan.Text[number.Start..end].ToString());
                return end;
            }
        }

        return number.Start;
    }
}
