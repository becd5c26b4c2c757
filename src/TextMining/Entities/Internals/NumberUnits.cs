namespace TextMining.Entities.Internals;

/// <summary>The units that may follow a number.</summary>
internal static class NumberUnits
{
    private static readonly string[] Leading = ["元", "块", "度", "伏", "v", "户", "千瓦", "kw", "次", "天", "米", "人", "家", "个", "多", "平", "安", "号", "栋", "斤", "分", "年", "月", "日", "点", "小时", "国道", "省道", "万"];

    public static bool Begins(ReadOnlySpan<char> text, int position)
    {
        foreach (var unit in Leading)
        {
            if (text[position..].StartsWith(unit, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
