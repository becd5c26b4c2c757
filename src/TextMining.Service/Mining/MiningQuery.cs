using TextMining.Mining;
using TextMining.Service.Problems;

namespace TextMining.Service.Mining;

/// <summary>Checks what a caller asks for.</summary>
internal static class MiningQuery
{
    public const int MostTop = 100;

    private static readonly Dictionary<string, TicketFacet> Facets = new()
    {
        ["cause"] = TicketFacet.Cause,
        ["unit"] = TicketFacet.Unit,
        ["area"] = TicketFacet.Area,
        ["channel"] = TicketFacet.Channel,
    };

    public static FieldErrors Check(int top, int most = MostTop)
    {
        var errors = new FieldErrors();
        errors.Require(top >= 1 && top <= most, "top", $"须在 1 与 {most} 之间");
        return errors;
    }

    public static FieldErrors Check(int top, string by, out TicketFacet facet)
    {
        var errors = Check(top);
        errors.Require(Facets.TryGetValue(by, out facet), "by", $"须为 {string.Join("、", Facets.Keys)} 之一");
        return errors;
    }
}
