using System.Collections.Frozen;
using TextMining.Classification;

namespace TextMining.Urgency.Internals;

/// <summary>Takes back what rules of one matter found in tickets of another. Immutable.</summary>
internal sealed class MatterCheck
{
    private readonly FrozenDictionary<string, RuleMatter> _matters;
    private readonly FrozenDictionary<string, UrgencyLevel> _raises;

    public MatterCheck(CompiledRules rules)
    {
        _matters = rules.AllRules.Where(rule => rule.Matter is not null).ToFrozenDictionary(rule => rule.Name, rule => rule.Matter!, StringComparer.Ordinal);
        _raises = rules.Raises.ToFrozenDictionary(rule => rule.Name, rule => rule.Level, StringComparer.Ordinal);
    }

    /// <summary>The codes of causes that the matters name.</summary>
    public IEnumerable<string> Causes => _matters.Values.Select(matter => matter.UnlessCause).Distinct(StringComparer.Ordinal);

    public UrgencyReading Settle(UrgencyReading reading, Prediction cause)
    {
        var foreign = false;
        for (var i = 0; i < reading.Rules.Count && !foreign; i++)
        {
            foreign = IsForeign(reading.Rules[i].Rule, cause);
        }

        return foreign ? Without(reading, cause) : reading;
    }

    private UrgencyReading Without(UrgencyReading reading, Prediction cause)
    {
        var kept = new List<FiredRule>();
        var guarded = new List<GuardedRule>(reading.Guarded);
        var floor = UrgencyLevel.U4;
        foreach (var fired in reading.Rules)
        {
            if (IsForeign(fired.Rule, cause))
            {
                guarded.Add(new GuardedRule(fired.Rule, _matters[fired.Rule].Name, fired.Start, fired.Length));
                continue;
            }

            kept.Add(fired);
            floor = !_raises.ContainsKey(fired.Rule) && fired.Level < floor ? fired.Level : floor;
        }

        // What is left of the raising rules lifts the floor that is left.
        var raised = floor;
        for (var i = 0; i < kept.Count; i++)
        {
            if (_raises.TryGetValue(kept[i].Rule, out var most))
            {
                kept[i] = kept[i] with { Level = RuleRun.Raised(floor, most) };
                raised = kept[i].Level < raised ? kept[i].Level : raised;
            }
        }

        kept.Sort(RuleRun.ByUrgency);
        return reading with { Floor = raised, Rules = kept, Guarded = guarded };
    }

    private bool IsForeign(string rule, Prediction cause)
    {
        if (!_matters.TryGetValue(rule, out var matter))
        {
            return false;
        }

        for (var i = 0; i < cause.Ranked.Count && cause.Ranked[i].Probability >= matter.From; i++)
        {
            if (cause.Ranked[i].Label == matter.UnlessCause)
            {
                return true;
            }
        }

        return false;
    }
}
