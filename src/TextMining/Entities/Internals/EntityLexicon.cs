using TextMining.Matching;

namespace TextMining.Entities.Internals;

/// <summary>The words that the readers of entities look for, in one automaton.</summary>
internal static class EntityLexicon
{
    private static readonly (Cue Cue, double Value)[] Meanings;

    static EntityLexicon()
    {
        var terms = new List<string>();
        var meanings = new List<(Cue, double)>();
        foreach (var (cue, words) in CueWords.Plain)
        {
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                terms.Add(word);
                meanings.Add((cue, double.NaN));
            }
        }

        foreach (var (cue, word, value) in CueWords.Valued)
        {
            terms.Add(word);
            meanings.Add((cue, value));
        }

        Automaton = new TermAutomaton(terms);
        Meanings = [.. meanings];
    }

    public static TermAutomaton Automaton { get; }

    /// <summary>Appends the cues of a folded text, ordered by start, the longest first.</summary>
    public static void Scan(ReadOnlySpan<char> folded, List<CueHit> cues)
    {
        var state = 0;
        var automaton = Automaton;
        for (var i = 0; i < folded.Length; i++)
        {
            state = automaton.Next(state, folded[i]);
            foreach (var term in automaton.TermsAt(state))
            {
                var (cue, value) = Meanings[term];
                cues.Add(new CueHit(cue, i + 1 - automaton.LengthOf(term), i + 1, value));
            }
        }

        cues.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
    }
}
