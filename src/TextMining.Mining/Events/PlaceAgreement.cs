using System.Buffers;

namespace TextMining.Mining.Events;

/// <summary>Whether two places are one. Precision first: what is not said to be the same is not.</summary>
internal static class PlaceAgreement
{
    private static readonly SearchValues<char> PartMarks = SearchValues.Create("0123456789一二三四五六七八九十东西南北期区栋号里");

    public static bool IsSame(OutagePlace a, OutagePlace b, int nearbyNumbers)
    {
        if (Differ(a.District, b.District) || (a.Transformer is not null && b.Transformer is not null && a.Transformer != b.Transformer))
        {
            return false;
        }

        if (a.Transformer is not null && a.Transformer == b.Transformer)
        {
            return true;
        }

        if (a.Line is not null && a.Line == b.Line && !Differ(a.Town, b.Town))
        {
            return true;
        }

        if (SharesSite(a, b))
        {
            return !Differ(a.Town, b.Town);
        }

        return SharesRoad(a, b) && RoadIsEnough(a, b, nearbyNumbers);
    }

    /// <summary>Whether a place that names no more than a road or town holds another.</summary>
    public static bool Holds(OutagePlace wide, OutagePlace narrow)
    {
        if (Differ(wide.District, narrow.District))
        {
            return false;
        }

        return wide.Exactness switch
        {
            2 => SharesRoad(wide, narrow),
            1 => wide.Town is not null && wide.Town == narrow.Town,
            _ => false,
        };
    }

    /// <summary>Whether two places are parts of one name that a number tells apart: 下贤一 and 下贤二. A report of the whole must not join them.</summary>
    public static bool AreToldApart(OutagePlace a, OutagePlace b) => a.Sites.Any(site => b.Sites.Any(other => ArePartsOfOne(site, other)));

    private static bool ArePartsOfOne(string a, string b)
    {
        var common = a.AsSpan().CommonPrefixLength(b);
        return common >= 2 && a.Length > common && b.Length > common
            && a.AsSpan(common).IndexOfAnyExcept(PartMarks) < 0 && b.AsSpan(common).IndexOfAnyExcept(PartMarks) < 0;
    }

    private static bool RoadIsEnough(OutagePlace a, OutagePlace b, int nearbyNumbers)
    {
        if (a.Number is { } first && b.Number is { } second)
        {
            return Math.Abs(first - second) <= nearbyNumbers && (a.Sites.Count == 0 || b.Sites.Count == 0);
        }

        return a.Exactness <= 2 && b.Exactness <= 2;
    }

    private static bool SharesRoad(OutagePlace a, OutagePlace b) => a.Roads.Any(road => b.Roads.Any(other => Ends(road, other)));

    private static bool SharesSite(OutagePlace a, OutagePlace b) => a.Sites.Any(site => b.Sites.Any(other => OneName(site, other)));

    /// <summary>One name in two forms: one ends with the other (府城下贤 and 下贤), or one adds a part of it (下贤 and 下贤二, but not 下贤一 and 下贤二, nor 秀英 and 秀英港).</summary>
    private static bool OneName(string a, string b) => Ends(a, b) || AddsPart(a, b) || AddsPart(b, a);

    private static bool AddsPart(string whole, string part) =>
        whole.Length > part.Length && whole.StartsWith(part, StringComparison.Ordinal) && whole.AsSpan(part.Length).IndexOfAnyExcept(PartMarks) < 0;

    private static bool Ends(string a, string b) => a.Length > b.Length ? a.EndsWith(b, StringComparison.Ordinal) : b.EndsWith(a, StringComparison.Ordinal);

    private static bool Differ(string? a, string? b) => a is not null && b is not null && a != b;
}
