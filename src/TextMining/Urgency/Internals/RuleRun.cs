using TextMining.Entities;

namespace TextMining.Urgency.Internals;

/// <summary>Runs the sections of a rule file over a filled board.</summary>
internal static class RuleRun
{
    private const int SpansPerRule = 4;

    public static UrgencyReading Read(PhraseBoard board, string text, IReadOnlyList<Entity> entities, CompiledRules rules)
    {
        var fired = new List<FiredRule>();
        var guarded = new List<GuardedRule>();
        foreach (var rule in rules.Floors)
        {
            Fire(board, rule, fired, guarded);
        }

        var unreadable = Readability.IsUnreadable(text, entities);
        if (unreadable)
        {
            fired.Add(new FiredRule("noise", UrgencyLevel.U3, 0, 0));
        }

        var floor = Floor(fired);
        floor = Raise(board, rules.Raises, floor, fired);
        fired.Sort(ByUrgency);
        return new UrgencyReading
        {
            Floor = floor,
            Rules = fired,
            Guarded = guarded,
            Signals = Signals(board, rules, guarded),
            Sentiment = Strongest(board, rules.Sentiment) switch
            {
                "agitated" => Sentiment.Agitated,
                "very-agitated" => Sentiment.VeryAgitated,
                _ => Sentiment.Calm,
            },
            Escalation = Strongest(board, rules.Escalation) switch
            {
                "threatened" => EscalationRisk.Threatened,
                "involved" => EscalationRisk.Involved,
                _ => EscalationRisk.None,
            },
            Repeat = Strongest(board, rules.Repeat) switch
            {
                "repeat" => RepeatSign.Repeat,
                "chase" => RepeatSign.Chase,
                _ => RepeatSign.None,
            },
            Grade = Strongest(board, rules.Grade) switch
            {
                "important" => ComplaintGrade.Important,
                "major" => ComplaintGrade.Major,
                "special" => ComplaintGrade.Special,
                _ => ComplaintGrade.Ordinary,
            },
            NeedsPerson = unreadable || Strongest(board, rules.Person) is not null,
        };
    }

    /// <summary>The most urgent first, then by place in the text.</summary>
    public static int ByUrgency(FiredRule a, FiredRule b) => a.Level != b.Level ? a.Level.CompareTo(b.Level) : a.Start.CompareTo(b.Start);

    /// <summary>The level to which a raising rule lifts a floor: by one, and never above what it allows.</summary>
    public static UrgencyLevel Raised(UrgencyLevel floor, UrgencyLevel most) => floor - 1 > most ? floor - 1 : most;

    private static List<string> Signals(PhraseBoard board, CompiledRules rules, List<GuardedRule> guarded)
    {
        var signals = new List<string>();
        foreach (var concept in rules.Named)
        {
            if (board.Has(concept.Symbol))
            {
                signals.Add(concept.Name);
            }
        }

        var found = new List<FiredRule>();
        foreach (var hint in rules.Hints)
        {
            found.Clear();
            Fire(board, hint, found, guarded);
            if (found.Count > 0)
            {
                signals.Add(hint.Name);
            }
        }

        return signals;
    }

    private static UrgencyLevel Floor(List<FiredRule> fired)
    {
        var floor = UrgencyLevel.U4;
        foreach (var rule in fired)
        {
            floor = rule.Level < floor ? rule.Level : floor;
        }

        return floor;
    }

    /// <summary>Raising rules lift the floor by one, once, and never above what they allow.</summary>
    private static UrgencyLevel Raise(PhraseBoard board, CompiledRule[] raises, UrgencyLevel floor, List<FiredRule> fired)
    {
        var raised = floor;
        foreach (var rule in raises)
        {
            var before = fired.Count;
            Fire(board, rule, fired, []);
            var target = Raised(floor, rule.Level);
            for (var i = before; i < fired.Count; i++)
            {
                fired[i] = fired[i] with { Level = target };
            }

            if (fired.Count > before && target < raised)
            {
                raised = target;
            }
        }

        return raised;
    }

    private static void Fire(PhraseBoard board, CompiledRule rule, List<FiredRule> fired, List<GuardedRule> guarded)
    {
        if (!board.IsDue(rule.Number) || !Applies(board, rule))
        {
            return;
        }

        var first = fired.Count;
        var limit = guarded.Count + SpansPerRule;
        foreach (var pattern in rule.Patterns)
        {
            foreach (var hit in board.Match(pattern))
            {
                if (fired.Count - first < SpansPerRule || rule.Level < fired[^1].Level)
                {
                    Judge(board, rule, hit, fired, first, guarded, limit);
                }
            }
        }
    }

    private static void Judge(PhraseBoard board, CompiledRule rule, PhraseHit hit, List<FiredRule> fired, int first, List<GuardedRule> guarded, int limit)
    {
        var level = rule.Level;
        foreach (var guard in rule.Guards)
        {
            if (!GuardCheck.Holds(board, guard.Placements, hit))
            {
                continue;
            }

            if (guarded.Count < limit)
            {
                guarded.Add(new GuardedRule(rule.Name, guard.Name, hit.Start, hit.End - hit.Start));
            }

            if (guard.Outcome is not { } outcome)
            {
                return;
            }

            level = outcome > level ? outcome : level;
        }

        var better = true;
        for (var i = first; i < fired.Count; i++)
        {
            if (fired[i].Start == hit.Start && fired[i].Length == hit.End - hit.Start)
            {
                return;
            }

            better &= level < fired[i].Level;
        }

        // A full list takes only what is more urgent than all of it, so that it stays short on any text.
        if (fired.Count - first >= SpansPerRule && !better)
        {
            return;
        }

        fired.Add(new FiredRule(rule.Name, level, hit.Start, hit.End - hit.Start));
    }

    /// <summary>The value of the last rule of a section that holds: sections are written from weak to strong.</summary>
    private static string? Strongest(PhraseBoard board, CompiledRule[] section)
    {
        for (var i = section.Length - 1; i >= 0; i--)
        {
            if (board.IsDue(section[i].Number) && Applies(board, section[i]) && HoldsUnguarded(board, section[i]))
            {
                return section[i].Value;
            }
        }

        return null;
    }

    private static bool HoldsUnguarded(PhraseBoard board, CompiledRule rule)
    {
        foreach (var pattern in rule.Patterns)
        {
            foreach (var hit in board.Match(pattern))
            {
                if (!Array.Exists(rule.Guards, guard => GuardCheck.Holds(board, guard.Placements, hit)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Applies(PhraseBoard board, CompiledRule rule)
    {
        foreach (var need in rule.Needs)
        {
            if (board.Match(need).IsEmpty)
            {
                return false;
            }
        }

        foreach (var without in rule.Without)
        {
            if (!board.Match(without).IsEmpty)
            {
                return false;
            }
        }

        return true;
    }
}
