using TextMining.Mining.Profiles;

namespace TextMining.Mining.Clustering;

/// <summary>How far two tickets or groups speak of one matter.</summary>
internal static class MatterScore
{
    public static double Of(TicketVectors a, TicketVectors b) => Join(a.Whole.Dot(b.Whole), a.Matter.Dot(b.Matter));

    /// <summary>The mean score of all pairs between two groups.</summary>
    public static double MeanLink(MatterGroup a, MatterGroup b, GroupingBounds bounds)
    {
        var pairs = (double)a.Members.Count * b.Members.Count;
        return Guard(a, b, Join(a.Whole.Dot(b.Whole) / pairs, a.Matter.Dot(b.Matter) / pairs), bounds);
    }

    /// <summary>The score of the centres of two groups.</summary>
    public static double Centres(MatterGroup a, MatterGroup b, GroupingBounds bounds) =>
        Guard(a, b, Join(a.Whole.Cosine(b.Whole), a.Matter.Cosine(b.Matter)), bounds);

    /// <summary>Two named places that have nothing in common are two matters, however alike the words; without a name on either side it takes more likeness.</summary>
    private static double Guard(MatterGroup a, MatterGroup b, double score, GroupingBounds bounds)
    {
        if (a.Names.Value.Count == 0 || b.Names.Value.Count == 0)
        {
            return score * bounds.Nameless;
        }

        // Where few members name a place, their names are chance.
        var named = a.Named / (double)a.Members.Count * b.Named / b.Members.Count;
        return a.Names.Cosine(b.Names) < bounds.Names ? score * (1 - ((1 - bounds.Elsewhere) * named)) : score;
    }

    /// <summary>The score of two tickets, held to the same bounds as groups.</summary>
    public static double Pair(TicketVectors a, TicketVectors b, GroupingBounds bounds)
    {
        var score = Of(a, b);
        if (a.Names.Count == 0 || b.Names.Count == 0)
        {
            return score * bounds.Nameless;
        }

        return Elsewhere(a, b, bounds) ? score * bounds.Elsewhere : score;
    }

    /// <summary>Whether two tickets name different places.</summary>
    public static bool Elsewhere(TicketVectors a, TicketVectors b, GroupingBounds bounds) =>
        a.Names.Count > 0 && b.Names.Count > 0 && a.Names.Dot(b.Names) < bounds.Names;

    /// <summary>The geometric mean: two matters of one place share its name, two places of one matter its words; one matter shares both.</summary>
    private static double Join(double whole, double matter) => Math.Sqrt(Math.Max(0, whole * matter));
}
