namespace TextMining.Urgency.Internals;

/// <summary>Orders concepts so that each comes after those that its patterns name.</summary>
internal static class ConceptOrder
{
    public static CompiledConcept[] Sort(List<CompiledConcept> concepts, List<string> names)
    {
        var bySymbol = concepts.ToDictionary(concept => concept.Symbol);
        var state = new Dictionary<int, bool>();
        var ordered = new List<CompiledConcept>(concepts.Count);
        foreach (var concept in concepts)
        {
            Visit(concept, bySymbol, state, ordered, names);
        }

        return [.. ordered];
    }

    private static void Visit(
        CompiledConcept concept, Dictionary<int, CompiledConcept> bySymbol, Dictionary<int, bool> state, List<CompiledConcept> ordered, List<string> names)
    {
        if (state.TryGetValue(concept.Symbol, out var done))
        {
            if (!done)
            {
                throw new UrgencyRulesFormatException(names[concept.Symbol], "phrases", "the concept is made of itself.");
            }

            return;
        }

        state.Add(concept.Symbol, false);
        var needed = concept.Patterns.SelectMany(parts => parts).Select(part => part.Symbol).Append(concept.ExceptSymbol);
        foreach (var symbol in needed)
        {
            if (bySymbol.TryGetValue(symbol, out var other))
            {
                Visit(other, bySymbol, state, ordered, names);
            }
        }

        state[concept.Symbol] = true;
        ordered.Add(concept);
    }
}
