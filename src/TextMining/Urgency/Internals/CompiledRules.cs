using TextMining.Entities;

namespace TextMining.Urgency.Internals;

/// <summary>A concept: its patterns of several parts (its plain words are terms of the automaton) and the words that are not it.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Symbol">The concept's symbol.</param>
/// <param name="Patterns">Patterns of several parts.</param>
/// <param name="ExceptSymbol">The symbol of the words that contain one of the concept's but mean something else; -1 if none.</param>
internal sealed record CompiledConcept(string Name, int Symbol, PhrasePart[][] Patterns, int ExceptSymbol);

/// <summary>An entity of a kind whose number lies between two bounds counts as a hit of a concept.</summary>
internal sealed record CompiledQuantity(int Symbol, EntityKind Kind, double AtLeast, double AtMost);

/// <summary>How far a guard reaches.</summary>
internal enum GuardScope
{
    Clause,
    Sentence,
    Ticket,
}

/// <summary>On which side of a hit a guard stands.</summary>
[Flags]
internal enum GuardSide
{
    None = 0,
    Before = 1,
    Inside = 2,
    After = 4,
    Anywhere = 7,
}

/// <summary>A concept that, standing near a hit, makes it mean something else.</summary>
/// <param name="Symbol">The guard's concept.</param>
/// <param name="Side">On which side of a hit it must stand.</param>
/// <param name="Within">How far away, in code units.</param>
/// <param name="Scope">How far it reaches.</param>
/// <param name="Unless">Concepts that lift it.</param>
/// <param name="UnlessScope">Where they must stand.</param>
/// <param name="When">Concepts of which one must occur in the ticket for it to count; none when it counts in every ticket.</param>
internal sealed record GuardPlacement(int Symbol, GuardSide Side, int Within, GuardScope Scope, int[] Unless, GuardScope UnlessScope, int[] When);

/// <summary>Whose matter a rule speaks of: the rule holds unless the cause head gives <paramref name="UnlessCause"/> a probability of <paramref name="From"/> or more.</summary>
internal sealed record RuleMatter(string Name, string UnlessCause, double From);

/// <summary>A guard of a rule and what becomes of a guarded hit: null drops it, a level replaces the rule's.</summary>
internal sealed record RuleGuard(string Name, GuardPlacement[] Placements, UrgencyLevel? Outcome);

/// <summary>A rule of any section of the file.</summary>
internal sealed record CompiledRule
{
    public required string Name { get; init; }

    /// <summary>Its number among all rules; the numbers before the first are those of the concepts.</summary>
    public required int Number { get; init; }

    public required PhrasePart[][] Patterns { get; init; }

    public required PhrasePart[][] Needs { get; init; }

    public required PhrasePart[][] Without { get; init; }

    public required RuleGuard[] Guards { get; init; }

    /// <summary>The level that a floor rule demands, or that a raising rule may raise to at most.</summary>
    public UrgencyLevel Level { get; init; }

    /// <summary>Whose matter it speaks of; null when it holds for everybody's.</summary>
    public RuleMatter? Matter { get; init; }

    /// <summary>What a rule of another section says, such as <c>agitated</c>.</summary>
    public string Value { get; init; } = "";
}

/// <summary>A rule file, ready to run.</summary>
internal sealed record CompiledRules
{
    public required string Revision { get; init; }

    public required IReadOnlyList<(string Text, int Symbol)> Terms { get; init; }

    public required int SymbolCount { get; init; }

    /// <summary>The concepts that are told to the trained head, in the file's order.</summary>
    public required CompiledConcept[] Named { get; init; }

    /// <summary>In an order in which each concept comes after those that its patterns name.</summary>
    public required CompiledConcept[] Concepts { get; init; }

    public required CompiledQuantity[] Quantities { get; init; }

    /// <summary>The symbol of each entity kind, by its number.</summary>
    public required int[] EntitySymbols { get; init; }

    /// <summary>The symbol that is on the board when the text is long.</summary>
    public required int LongSymbol { get; init; }

    /// <summary>The symbol that is on the board when the text is short.</summary>
    public required int ShortSymbol { get; init; }

    /// <summary>The symbol of each fact, in the order of <see cref="FactNames"/>.</summary>
    public required int[] FactSymbols { get; init; }

    public required CompiledRule[] Floors { get; init; }

    public required CompiledRule[] Raises { get; init; }

    public required CompiledRule[] Sentiment { get; init; }

    public required CompiledRule[] Escalation { get; init; }

    public required CompiledRule[] Repeat { get; init; }

    public required CompiledRule[] Grade { get; init; }

    public required CompiledRule[] Person { get; init; }

    /// <summary>Rules that set no level: what they find informs the trained head only.</summary>
    public required CompiledRule[] Hints { get; init; }

    public required UrgencyDefaults Defaults { get; init; }

    public IEnumerable<CompiledRule> AllRules => [.. Floors, .. Raises, .. Sentiment, .. Escalation, .. Repeat, .. Grade, .. Person, .. Hints];
}
