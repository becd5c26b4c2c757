namespace TextMining.Entities.Internals;

/// <summary>Family names, after the census of names; those that are also everyday words count only after a word such as 我叫.</summary>
internal static class Surnames
{
    private const string Common =
        "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范石姚谭廖邹熊陆郝孔崔康毛邱秦江史顾侯邵孟龙段漕钱汤尹黎易武乔贺赖龚阮";

    private const string Rare =
        "方白金常万文于庞樊兰殷施陶洪翟安颜倪严牛温肖闫佘晏麦岑褚芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阚桂冉洛宫佟宗冷臧池冼雷苟";

    private static readonly string[] Double = ["欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "长孙", "宇文", "夏侯", "端木", "南宫"];

    /// <summary>The length of the family name at a position; 0 when there is none.</summary>
    public static int Length(ReadOnlySpan<char> text, int at, bool rareToo)
    {
        if (at < 0 || at >= text.Length)
        {
            return 0;
        }

        foreach (var name in Double)
        {
            if (text[at..].StartsWith(name, StringComparison.Ordinal))
            {
                return 2;
            }
        }

        return Common.Contains(text[at]) || (rareToo && Rare.Contains(text[at])) ? 1 : 0;
    }
}
