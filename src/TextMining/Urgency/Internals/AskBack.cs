using TextMining.Entities;

namespace TextMining.Urgency.Internals;

/// <summary>Which facts a ticket lacks, by its cause.</summary>
internal static class AskBack
{
    public static IReadOnlyList<MissingFact> Missing(string cause, IReadOnlyList<Entity> entities, TicketFacts facts, UrgencyDefaults defaults)
    {
        var dot = cause.IndexOf('.', StringComparison.Ordinal);
        if (!defaults.AskBack.TryGetValue(cause, out var wanted) && !(dot > 0 && defaults.AskBack.TryGetValue(cause[..dot], out wanted)))
        {
            return [];
        }

        return [.. wanted.Where(fact => !Known(fact, entities, facts))];
    }

    private static bool Known(MissingFact fact, IReadOnlyList<Entity> entities, TicketFacts facts) => fact switch
    {
        MissingFact.Address => facts.Address is { Length: > 0 } || Any(entities, EntityKind.Address),
        MissingFact.Scope => Any(entities, EntityKind.Scope) || Any(entities, EntityKind.Households),
        MissingFact.Since => Any(entities, EntityKind.OutageStart) || Any(entities, EntityKind.Duration) || Any(entities, EntityKind.Time)
            || Any(entities, EntityKind.Date) || Any(entities, EntityKind.Interval),
        MissingFact.CustomerNumber => facts.CustomerNumber is { Length: > 0 } || Any(entities, EntityKind.CustomerNumber),
        MissingFact.Contact => Any(entities, EntityKind.Mobile) || Any(entities, EntityKind.Landline),
        MissingFact.BillPeriod => Any(entities, EntityKind.Date) || Any(entities, EntityKind.Interval) || Any(entities, EntityKind.Money),
        MissingFact.MeasuredVoltage => Any(entities, EntityKind.Voltage),
        _ => true,
    };

    private static bool Any(IReadOnlyList<Entity> entities, EntityKind kind)
    {
        foreach (var entity in entities)
        {
            if (entity.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }
}
