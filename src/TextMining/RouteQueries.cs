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
            Contacts = 1 + facts.EarlierTickets.Count(earlier => earlier.Cause == heads.Cause.Best.Label),
            ClaimedYuan = LargestAmount(entities),
            NeedsPerson = review.Level == ReviewLevel.Manual,
            FiredRules = [.. reading.Rules.Select(rule => rule.Rule)],
        };

    private static double LargestAmount(IReadOnlyList<Entity> entities)
    {
        var largest = double.NaN;
        foreach (var entity in entities)
        {
            if (entity.Kind == EntityKind.Money && !(entity.Number <= largest))
            {
                largest = entity.Number;
            }
        }

        return largest;
    }
}
