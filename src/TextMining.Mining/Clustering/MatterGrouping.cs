using TextMining.Mining.Profiles;

namespace TextMining.Mining.Clustering;

/// <summary>Groups tickets by matter: close pairs by their mean link, then groups and stragglers by their centres.</summary>
internal static class MatterGrouping
{
    /// <summary>The groups of two tickets and more.</summary>
    /// <param name="vectors">All tickets.</param>
    /// <param name="links">Alike pairs; sorted here.</param>
    /// <param name="bounds">How alike one matter is.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static List<MatterGroup> Group(TicketVectors[] vectors, Neighbour[] links, GroupingBounds bounds, CancellationToken cancellationToken)
    {
        var groups = Close(vectors, links, bounds, cancellationToken);
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

        return [.. centres.Join(cancellationToken).Select(group => group.Value).Where(group => group.Members.Count > 1)];
    }

    /// <summary>Joins tickets by mean link. Tickets that no chain of links joins never meet, so each such part is joined by itself, on all processors.</summary>
    private static List<MatterGroup> Close(TicketVectors[] vectors, Neighbour[] links, GroupingBounds bounds, CancellationToken cancellationToken)
    {
        var parts = Parts(links, vectors.Length);
        var joined = new IReadOnlyCollection<KeyValuePair<int, MatterGroup>>[parts.Count];
        var components = new Components(vectors.Length);
        Parallel.For(0, parts.Count, new ParallelOptions { CancellationToken = cancellationToken }, at =>
            joined[at] = new MeanLinkJoiner(vectors, components, bounds).Join(links.AsSpan(parts[at]), cancellationToken));
        return [.. joined.SelectMany(groups => groups).OrderBy(group => group.Key).Select(group => group.Value)];
    }

    /// <summary>Sorts the links by part, then the strongest first.</summary>
    /// <returns>Where each part lies, the largest first.</returns>
    private static List<Range> Parts(Neighbour[] links, int tickets)
    {
        var reach = new Components(tickets);
        foreach (var link in links)
        {
            reach.Join(link.First, link.Second);
        }

        Array.Sort(links, (a, b) =>
        {
            var part = reach.Root(a.First).CompareTo(reach.Root(b.First));
            part = part != 0 ? part : b.Score.CompareTo(a.Score);
            part = part != 0 ? part : a.First.CompareTo(b.First);
            return part != 0 ? part : a.Second.CompareTo(b.Second);
        });
        var parts = new List<(int Start, int End)>();
        for (var at = 0; at < links.Length; at++)
        {
            if (at == 0 || reach.Root(links[at].First) != reach.Root(links[at - 1].First))
            {
                parts.Add((at, at));
            }

            parts[^1] = (parts[^1].Start, at + 1);
        }

        return [.. parts.OrderByDescending(part => part.End - part.Start).ThenBy(part => part.Start).Select(part => part.Start..part.End)];
    }
}
