using TextMining.Mining.Profiles;

namespace TextMining.Mining.Clustering;

/// <summary>Groups tickets by matter: close pairs by their mean link, then groups and stragglers by their centres.</summary>
internal static class MatterGrouping
{
    public static List<MatterGroup> Group(TicketVectors[] vectors, List<Neighbour> links, GroupingBounds bounds, CancellationToken cancellationToken)
    {
        var close = new GroupJoiner((a, b) => MatterScore.MeanLink(a, b, bounds), bounds.MeanLink);
        foreach (var link in links)
        {
            foreach (var ticket in (ReadOnlySpan<int>)[link.First, link.Second])
            {
                if (!close.Contains(ticket))
                {
                    close.Add(ticket, new MatterGroup(ticket, vectors[ticket]));
                }
            }
        }

        foreach (var link in links)
        {
            close.Link(link.First, link.Second);
        }

        var groups = close.Join(cancellationToken).ToList();
        var centres = new GroupJoiner((a, b) => MatterScore.Centres(a, b, bounds), bounds.Centres);
        var groupOf = new Dictionary<int, int>();
        for (var number = 0; number < groups.Count; number++)
        {
            centres.Add(number, groups[number]);
            foreach (var member in groups[number].Members)
            {
                groupOf[member] = number;
            }
        }

        foreach (var link in links)
        {
            centres.Link(groupOf[link.First], groupOf[link.Second]);
        }

        foreach (var (a, b) in new CentreIndex(groups).Pairs())
        {
            centres.Link(a, b);
        }

        return [.. centres.Join(cancellationToken).Where(group => group.Members.Count > 1)];
    }
}
