namespace TextMining.Urgency.Internals;

/// <summary>
/// Which concepts and rules a symbol calls for: those with a pattern that begins with it, and the concept that it is. A text has
/// a few dozen of the symbols, so that few of the hundreds of patterns are looked at. Immutable.
/// </summary>
internal sealed class Triggers
{
    private readonly int[][] _numbers;

    public Triggers(CompiledRules rules)
    {
        var numbers = new HashSet<int>?[rules.SymbolCount];
        for (var i = 0; i < rules.Concepts.Length; i++)
        {
            Add(rules.Concepts[i].Symbol, i);
            AddPatterns(rules.Concepts[i].Patterns, i);
        }

        foreach (var rule in rules.AllRules)
        {
            AddPatterns(rule.Patterns, rule.Number);
            NumberCount = Math.Max(NumberCount, rule.Number + 1);
        }

        NumberCount = Math.Max(NumberCount, rules.Concepts.Length);
        _numbers = [.. numbers.Select(set => set is null ? [] : set.ToArray())];

        void AddPatterns(PhrasePart[][] patterns, int number)
        {
            foreach (var pattern in patterns)
            {
                Add(pattern[0].Symbol, number);
            }
        }

        void Add(int symbol, int number) => (numbers[symbol] ??= []).Add(number);
    }

    /// <summary>The number of symbols.</summary>
    public int SymbolCount => _numbers.Length;

    /// <summary>One more than the greatest number of a concept or rule.</summary>
    public int NumberCount { get; }

    /// <summary>The concepts (by their place in the order) and rules (by <see cref="CompiledRule.Number"/>) that a symbol calls for.</summary>
    public ReadOnlySpan<int> Of(int symbol) => _numbers[symbol];
}
