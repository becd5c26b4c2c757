using System.Text.Json;

namespace TextMining.Urgency.Internals;

/// <summary>Reads the guards and the sections of rules.</summary>
internal sealed class RuleReader
{
    private readonly RuleElement _root;
    private readonly ConceptReader _concepts;
    private readonly Dictionary<string, GuardPlacement[]> _guards = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RuleMatter> _matters = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public RuleReader(RuleElement root, ConceptReader concepts)
    {
        (_root, _concepts) = (root, concepts);
        foreach (var property in root.Properties("matters"))
        {
            _matters.Add(property.Name, ReadMatter(property));
        }

        foreach (var property in root.Properties("guards"))
        {
            var guard = new RuleElement(property.Value, property.Name, "guards");
            guard.AllowOnly("says", "placements");
            guard.String("says");
            var placements = guard.Items("placements").Select(item => ReadPlacement(item, property.Name)).ToArray();
            _guards.Add(property.Name, placements.Length > 0 ? placements : throw guard.Fault("placements", "the list is missing or empty."));
        }
    }

    /// <summary>Reads a section.</summary>
    /// <param name="section">Its field in the file.</param>
    /// <param name="verdict">The field that says what a rule of it decides.</param>
    /// <param name="values">The words allowed there; none when it is a level.</param>
    public CompiledRule[] Read(string section, string verdict, params string[] values) =>
        [.. _root.Items(section).Select(item => ReadRule(item, section, verdict, values))];

    private CompiledRule ReadRule(JsonElement item, string section, string verdict, string[] values)
    {
        var anonymous = new RuleElement(item, section, section);
        var name = anonymous.String("name");
        var rule = new RuleElement(item, name, section);
        rule.AllowOnly("name", "says", "phrases", "needs", "without", "guards", "matter", verdict);
        rule.String("says");
        if (!_names.Add(name))
        {
            throw rule.Fault("name", "the name is used twice.");
        }

        var level = values.Length == 0 ? rule.Level(verdict) : UrgencyLevel.U4;
        var value = values.Length == 0 ? "" : rule.String(verdict);
        if (values.Length > 0 && !values.Contains(value))
        {
            throw rule.Fault(verdict, $"expected one of {string.Join(", ", values)}, found '{value}'.");
        }

        var patterns = Patterns(rule, "phrases");
        return new CompiledRule
        {
            Name = name,
            Number = _concepts.Concepts.Length + _names.Count - 1,
            Patterns = patterns.Length > 0 ? patterns : throw rule.Fault("phrases", "the list is missing or empty."),
            Needs = Patterns(rule, "needs"),
            Without = Patterns(rule, "without"),
            Guards = [.. rule.Properties("guards").Select(property => ReadGuard(rule, property))],
            Level = level,
            Matter = Matter(rule, section),
            Value = value,
        };
    }

    private static RuleMatter ReadMatter(JsonProperty property)
    {
        var matter = new RuleElement(property.Value, property.Name, "matters");
        matter.AllowOnly("says", "unlessCause", "from");
        matter.String("says");
        var from = matter.Number("from") ?? throw matter.Fault("from", "the field is missing.");
        return from is > 0 and <= 1
            ? new RuleMatter(property.Name, matter.String("unlessCause"), from)
            : throw matter.Fault("from", $"expected a probability above 0 and at most 1, found {from}.");
    }

    /// <summary>Only rules that set or lift a floor have a matter: what the other sections say of a text does not depend on whose matter it is.</summary>
    private RuleMatter? Matter(RuleElement rule, string section)
    {
        if (rule.Find("matter") is null)
        {
            return null;
        }

        if (section is not ("rules" or "raises"))
        {
            throw rule.Fault("matter", "only a rule of the sections 'rules' and 'raises' may have it.");
        }

        return _matters.TryGetValue(rule.String("matter"), out var matter) ? matter : throw rule.Fault("matter", $"there is no matter '{rule.String("matter")}'.");
    }

    private PhrasePart[][] Patterns(RuleElement rule, string field)
    {
        var compiler = _concepts.Compiler;
        return [.. rule.Strings(field).Select(phrase => compiler.Compile(phrase, rule.Name, field))];
    }

    private RuleGuard ReadGuard(RuleElement rule, JsonProperty property)
    {
        if (!_guards.TryGetValue(property.Name, out var placements))
        {
            throw rule.Fault("guards", $"there is no guard '{property.Name}'.");
        }

        var text = property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString()! : "";
        return new RuleGuard(property.Name, placements, text == "drop" ? null : rule.ParseLevel(text, "guards"));
    }

    private GuardPlacement ReadPlacement(JsonElement item, string guard)
    {
        var element = new RuleElement(item, guard, "placements");
        element.AllowOnly("concept", "where", "within", "scope", "unless", "unlessScope", "when");
        var within = element.Number("within") ?? PhraseCompiler.MaximumGap;
        if (within is < 0 or > PhraseCompiler.MaximumGap)
        {
            throw element.Fault("within", $"expected 0 to {PhraseCompiler.MaximumGap}, found {within}.");
        }

        var scope = Scope(element, "scope", GuardScope.Clause);
        return new GuardPlacement(
            Concept(element, "concept", element.String("concept")),
            element.String("where") switch
            {
                "before" => GuardSide.Before,
                "inside" => GuardSide.Inside,
                "after" => GuardSide.After,
                "before-or-inside" => GuardSide.Before | GuardSide.Inside,
                "inside-or-after" => GuardSide.Inside | GuardSide.After,
                "anywhere" => GuardSide.Anywhere,
                var where => throw element.Fault("where", $"expected before, inside, after, before-or-inside, inside-or-after or anywhere, found '{where}'."),
            },
            (int)within,
            scope,
            [.. element.Strings("unless").Select(name => Concept(element, "unless", name))],
            Scope(element, "unlessScope", scope == GuardScope.Ticket ? GuardScope.Ticket : GuardScope.Sentence),
            [.. element.Strings("when").Select(name => Concept(element, "when", name))]);
    }

    private static GuardScope Scope(RuleElement element, string field, GuardScope usual) => element.Find(field) is null ? usual : element.String(field) switch
    {
        "clause" => GuardScope.Clause,
        "sentence" => GuardScope.Sentence,
        "ticket" => GuardScope.Ticket,
        var scope => throw element.Fault(field, $"expected clause, sentence or ticket, found '{scope}'."),
    };

    private int Concept(RuleElement element, string field, string name) =>
        _concepts.Compiler.TryConcept(name, out var symbol) ? symbol : throw element.Fault(field, $"there is no concept '{name}'.");
}
