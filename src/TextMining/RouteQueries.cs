using TextMining.Classification;
using TextMining.Entities;
using TextMining.Review;
using TextMining.Routing;
using TextMining.Urgency;

namespace TextMining;

/// <summary>What the router is asked of a ticket that the earlier stages have read.</summary>
internal static class RouteQueries
{
    public static RouteQuery Of(
        HeadPredictions heads,
        UrgencyReading reading,
        UrgencyDecision urgency,
        ReviewDecision review,
        IReadOnlyList<Entity> entities,
        TicketFacts facts) => new()
        {
            Cause = heads.Cause.Best.Label,
            Business = heads.Business.Best.Label,
            Urgency = urgency.Level,
            Channel = facts.Channel,
            Area = facts.Area,
            CustomerFlags = facts.CustomerFlags,
            CustomerTier = facts.CustomerTier,
            Escalation = reading.Escalation,
            Grade = reading.Grade,
            Contacts = 1 + Repeats(facts.EarlierTickets, heads.Cause.Best.Label),
            ClaimedYuan = LargestAmount(entities),
            NeedsPerson = review.Level == ReviewLevel.Manual,
            FiredRules = Names(reading.Rules),
        };

    private static int Repeats(IReadOnlyList<EarlierTicket> earlier, string cause)
    {
        var count = 0;
        for (var i = 0; i < earlier.Count; i++)
        {
            count += earlier[i].Cause == cause ? 1 : 0;
        }

        return count;
    }

    private static string[] Names(IReadOnlyList<FiredRule> rules)
    {
        if (rules.Count == 0)
        {
            return [];
        }

        var names = new string[rules.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = rules[i].Rule;
        }

        return names;
    }

    private static double LargestAmount(IReadOnlyList<Entity> entities)
    {
        var largest = double.NaN;
        for (var i = 0; i < entities.Count; i++)
        {
            var entity = entities[i];
            if (entity.Kind == EntityKind.Money && !(entity.Number <= largest))
            {
                largest = entity.Number;
            }
        }

        return largest;
    }
}
