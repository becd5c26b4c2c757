namespace TextMining.Entities.Internals;

/// <summary>How much a suffix says on its own that a place is named.</summary>
internal enum AddressStrength
{
    /// <summary>One character of name is enough: 王村.</summary>
    Strong,

    /// <summary>Two characters of name are needed: 锦禾花园.</summary>
    Usual,

    /// <summary>Only beside another part: 城, 桥, 里.</summary>
    Chained,
}

/// <summary>What the suffixes of places mean.</summary>
internal static class AddressLevels
{
    public static AddressLevel Of(ReadOnlySpan<char> suffix) => suffix switch
    {
        "省" => AddressLevel.Province,
        "市" or "州" => AddressLevel.City,
        "区" or "县" or "旗" or "新区" or "开发区" => AddressLevel.District,
        "镇" or "乡" or "街道" => AddressLevel.Town,
        "村" or "村委会" or "居委会" or "社区" or "屯" or "庄" or "寨" or "自然村" or "坝" or "沟" or "坪" or "岭" or "塘" or "里" or "新村" => AddressLevel.Village,
        "路" or "街" or "巷" or "胡同" or "弄" or "大道" or "大街" or "步行街" or "巷子" or "桥" or "天桥" or "大桥" or "路口" => AddressLevel.Road,
        _ => AddressLevel.Site,
    };

    public static AddressLevel OfNumbered(ReadOnlySpan<char> suffix) => suffix switch
    {
        "栋" or "幢" or "号楼" or "座" or "楼" or "期" => AddressLevel.Building,
        "单元" or "层" => AddressLevel.Unit,
        "室" or "房" or "号房" => AddressLevel.Room,
        "组" or "队" or "社" or "村民组" or "小队" or "生产队" or "村" or "区" => AddressLevel.Village,
        "街" or "路" or "巷" or "弄" or "支弄" => AddressLevel.Road,
        _ => AddressLevel.Number,
    };

    public static AddressStrength Strength(ReadOnlySpan<char> suffix) => suffix switch
    {
        "村" or "镇" or "县" or "乡" or "屯" or "村委会" or "社区" or "小区" or "路" or "大道" or "街道" or "花园" or "公寓" or "街" or "巷" or "大厦" or "广场" => AddressStrength.Strong,
        "政府" or "派出所" or "城" or "府" or "庭" or "湾" or "院" or "厂" or "站" or "港" or "坎" or "埠" or "垭" or "坳" or "墩" or "圩" or "埭" or "桥" or "里" or "坊" or "坝" or "沟" or "坪" or "岭" or "塘" or "庄" or "寨" or "州" or "谷" or "岛" or "坡" or "坞" or "坑" or "峪" or "市" or "区" or "省" or "园"
            or "苑" or "旗" or "弄" or "市场" or "学校" or "医院" or "宿舍" or "超市" or "巷子" or "安置房" or "园区" or "码头" or "商场" or "农场" or "菜市场" or "水库"
            or "幼儿园" or "小学" or "中学" or "酒店" or "宾馆" or "大院" or "公租房" or "廉租房" or "别墅" or "自然村" or "步行街" or "敬老院" or "养老院" or "卫生院" or "家属院" => IsSite(suffix) ? AddressStrength.Usual : AddressStrength.Chained,
        _ => AddressStrength.Usual,
    };

    /// <summary>Sites of two or more characters carry a name of two characters: 盘石中学; single characters are too common.</summary>
    private static bool IsSite(ReadOnlySpan<char> suffix) => (suffix.Length > 1 && suffix is not ("政府" or "派出所")) || suffix is "市" or "区" or "省" or "苑" or "庄" or "湾" or "州" or "城" or "坝" or "岭" or "府" or "谷" or "岛" or "坡" or "坞" or "坑" or "峪" or "屿" or "园";
}
