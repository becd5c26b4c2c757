namespace TextMining.Urgency.Internals;

/// <summary>Says whether a guard stands near a hit.</summary>
internal static class GuardCheck
{
    public static bool Holds(PhraseBoard board, GuardPlacement[] placements, PhraseHit hit)
    {
        foreach (var placement in placements)
        {
            if (board.Has(placement.Symbol) && Counts(board, placement) && Finds(board, placement, hit) && !Excused(board, placement, hit))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Counts(PhraseBoard board, GuardPlacement placement)
    {
        foreach (var symbol in placement.When)
        {
            if (board.Has(symbol))
            {
                return true;
            }
        }

        return placement.When.Length == 0;
    }

    private static bool Finds(PhraseBoard board, GuardPlacement placement, PhraseHit hit)
    {
        var guards = board.Hits(placement.Symbol);
        for (var i = PhraseBoard.FirstFrom(guards, hit.Start - placement.Within - 32); i < guards.Length; i++)
        {
            var guard = guards[i];
            if (guard.Start > hit.End + placement.Within)
            {
                break;
            }

            if (OnSide(placement, guard, hit) && InScope(board, placement.Scope, guard, hit))
            {
                return true;
            }
        }

        // "Anywhere in the ticket" is not bounded by a distance.
        return placement is { Side: GuardSide.Anywhere, Scope: GuardScope.Ticket };
    }

    private static bool OnSide(GuardPlacement placement, PhraseHit guard, PhraseHit hit)
    {
        if (guard.End <= hit.Start)
        {
            return placement.Side.HasFlag(GuardSide.Before) && hit.Start - guard.End <= placement.Within;
        }

        return guard.Start >= hit.End
            ? placement.Side.HasFlag(GuardSide.After) && guard.Start - hit.End <= placement.Within
            : placement.Side.HasFlag(GuardSide.Inside);
    }

    /// <summary>Whether the guard lies in a clause or sentence that the hit touches.</summary>
    private static bool InScope(PhraseBoard board, GuardScope scope, PhraseHit guard, PhraseHit hit)
    {
        var layout = board.Layout;
        return scope switch
        {
            GuardScope.Ticket => true,
            GuardScope.Sentence => layout.SentenceAt(guard.Start) >= layout.SentenceAt(hit.Start)
                && layout.SentenceAt(guard.Start) <= layout.SentenceAt(Math.Max(hit.End - 1, hit.Start)),
            _ => layout.ClauseAt(guard.Start) >= layout.ClauseAt(hit.Start)
                && layout.ClauseAt(guard.Start) <= layout.ClauseAt(Math.Max(hit.End - 1, hit.Start)),
        };
    }

    /// <summary>Whether one of the placement's excuses lies in the scope that it names, usually the hit's sentence.</summary>
    private static bool Excused(PhraseBoard board, GuardPlacement placement, PhraseHit hit)
    {
        foreach (var symbol in placement.Unless)
        {
            if (placement.UnlessScope == GuardScope.Ticket && board.Has(symbol))
            {
                return true;
            }

            var hits = board.Hits(symbol);
            for (var i = PhraseBoard.FirstFrom(hits, hit.Start - 200); i < hits.Length && hits[i].Start <= hit.End + 200; i++)
            {
                if (InScope(board, placement.UnlessScope, hits[i], hit))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
