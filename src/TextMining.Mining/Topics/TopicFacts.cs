using TextMining.Mining.Clustering;
using TextMining.Mining.Profiles;

namespace TextMining.Mining.Topics;

/// <summary>What is counted of one group.</summary>
internal sealed record TopicFacts
{
    /// <summary>Members, the most central first.</summary>
    public required IReadOnlyList<MiningTicket> Members { get; init; }

    /// <summary>The times of those that have one, in order.</summary>
    public required IReadOnlyList<DateTimeOffset> Times { get; init; }

    public required int People { get; init; }

    public required double Repeats { get; init; }

    public required double Attention { get; init; }

    public required int Likes { get; init; }

    public required int Danger { get; init; }

    public required double Speed { get; init; }

    public required double Focus { get; init; }

    public required double Probability { get; init; }

    public DateTimeOffset? PeakStart { get; init; }

    public required int PeakTickets { get; init; }

    public static TopicFacts Of(MatterGroup group, ProfiledCorpus corpus, TopicClock clock)
    {
        var centre = group.Whole.Value;
        var members = group.Members.Select(at => (At: at, Central: corpus.Vectors[at].Whole.Dot(centre)))
            .OrderByDescending(pair => pair.Central).ThenBy(pair => pair.At).Select(pair => corpus.Tickets[pair.At]).ToList();
        var times = members.Where(ticket => ticket.ReceivedAt is not null).Select(ticket => ticket.ReceivedAt!.Value).Order().ToList();
        var byPerson = members.Where(ticket => ticket.Customer is { Length: > 0 }).GroupBy(ticket => ticket.Customer!).Select(person => person.Count()).ToList();
        var likes = members.ConvertAll(ticket => Math.Max(0, ticket.Likes - ticket.Dislikes));
        var peak = times.Count > 0 ? clock.Peak(times) : (Start: default, Tickets: 0, Probability: 1);
        return new TopicFacts
        {
            Members = members,
            Times = times,
            People = byPerson.Count + members.Count - byPerson.Sum(),
            Repeats = byPerson.Sum(count => Math.Log(count)),
            Attention = Math.Log(1.0 + likes.Sum()),
            Likes = likes.Sum(),
            Danger = members.Sum(ticket => ticket.Urgency switch { "U1" => 3, "U2" => 1, _ => 0 }),
            Speed = times.Count > 0 ? peak.Tickets / (double)times.Count : 0,
            Focus = MeanLikeness(group, corpus),
            Probability = peak.Probability,
            PeakStart = times.Count > 0 ? peak.Start : null,
            PeakTickets = peak.Tickets,
        };
    }

    public IReadOnlyList<int> Daily()
    {
        if (Times.Count == 0)
        {
            return [];
        }

        var days = new int[(Times[^1].Date - Times[0].Date).Days + 1];
        foreach (var time in Times)
        {
            days[(time.Date - Times[0].Date).Days]++;
        }

        return days;
    }

    private static double MeanLikeness(MatterGroup group, ProfiledCorpus corpus)
    {
        // The product of a sum with itself counts each ticket with itself once: that is taken out.
        var n = group.Members.Count;
        var own = group.Members.Sum(at => corpus.Vectors[at].Whole.Dot(corpus.Vectors[at].Whole));
        var all = group.Whole.Value.Dot(group.Whole.Value) - own;
        return n > 1 ? Math.Clamp(all / ((double)n * (n - 1)), 0, 1) : 1;
    }
}
