namespace TextMining.Entities.Internals;

/// <summary>Drops entities that a better one covers: the volts in a line's name, a time in a longer one of its kind, a place in an asset's name.</summary>
internal static class OverlapFilter
{
    /// <summary>How many entities back a covering one may lie.</summary>
    private const int Window = 12;

    public static void Apply(List<Entity> sorted)
    {
        var kept = 0;
        for (var i = 0; i < sorted.Count; i++)
        {
            if (!IsCovered(sorted, kept, i))
            {
                sorted[kept++] = sorted[i];
            }
        }

        sorted.RemoveRange(kept, sorted.Count - kept);
    }

    private static bool IsCovered(List<Entity> sorted, int kept, int index)
    {
        var entity = sorted[index];
        for (var i = kept - 1; i >= 0 && kept - i <= Window; i--)
        {
            if (entity.Start < sorted[i].End && Beats(sorted[i], entity))
            {
                return true;
            }
        }

        for (var i = index + 1; i < sorted.Count && i - index <= Window && sorted[i].Start < entity.End; i++)
        {
            if (Beats(sorted[i], entity) && !Beats(entity, sorted[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Beats(Entity winner, Entity loser)
    {
        if (IsIdentifier(winner.Kind))
        {
            return !IsIdentifier(loser.Kind) || winner.Length >= loser.Length;
        }

        if (winner.Kind == loser.Kind)
        {
            return winner.Length >= loser.Length;
        }

        return winner.Kind switch
        {
            EntityKind.Line or EntityKind.Transformer or EntityKind.Pole => loser.Kind is EntityKind.Voltage or EntityKind.Address or EntityKind.Name,
            EntityKind.Address => loser.Kind is EntityKind.Name or EntityKind.Households or EntityKind.Date or EntityKind.Count,
            EntityKind.Date => loser.Kind is EntityKind.Duration && winner.Length >= loser.Length,
            EntityKind.Frequency => loser.Kind is EntityKind.Count or EntityKind.Duration,
            EntityKind.Duration => loser.Kind is EntityKind.Time && winner.Length > loser.Length,
            _ => false,
        };
    }

    /// <summary>Kinds that hold the digits or letters of one identifier, from customer number to passport and any long number.</summary>
    private static bool IsIdentifier(EntityKind kind) => kind <= EntityKind.LongNumber;
}
