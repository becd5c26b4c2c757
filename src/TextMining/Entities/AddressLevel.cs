namespace TextMining.Entities;

/// <summary>What a part of an address names, from wide to narrow.</summary>
public enum AddressLevel
{
    /// <summary>省, 自治区.</summary>
    Province,

    /// <summary>市, 州.</summary>
    City,

    /// <summary>区, 县, 旗.</summary>
    District,

    /// <summary>镇, 乡, 街道.</summary>
    Town,

    /// <summary>村, 社区, 屯, 组.</summary>
    Village,

    /// <summary>路, 街, 巷, 大道.</summary>
    Road,

    /// <summary>House number on a road.</summary>
    Number,

    /// <summary>小区, 花园, 公寓, 市场, 学校 and other named sites.</summary>
    Site,

    /// <summary>栋, 幢, 号楼.</summary>
    Building,

    /// <summary>单元, 层.</summary>
    Unit,

    /// <summary>室, 房.</summary>
    Room,
}
