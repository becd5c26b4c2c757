namespace TextMining;

/// <summary>The class of a place for service promises (现场分类).</summary>
public enum ServiceArea
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>城区.</summary>
    Urban,

    /// <summary>农村.</summary>
    Rural,

    /// <summary>特殊边远地区.</summary>
    Remote,
}
