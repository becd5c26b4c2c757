using System.Runtime.InteropServices;
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
    /// <param name="folded">The text.</param>
    /// <param name="cues">Empty; receives the cues.</param>
    /// <param name="places">Room for sorting; cleared.</param>
    public static void Scan(ReadOnlySpan<char> folded, List<CueHit> cues, List<ulong> places)
    {
        var state = 0;
        var automaton = Automaton;
        var twins = false;
        places.Clear();
        for (var i = 0; i < folded.Length; i++)
        {
            state = automaton.Next(state, folded[i]);
            var last = 0;
            foreach (var term in automaton.TermsAt(state))
            {
                var (cue, value) = Meanings[term];
                var length = automaton.LengthOf(term);
                cues.Add(new CueHit(cue, i + 1 - length, i + 1, value));
                places.Add(((ulong)(uint)(i + 1 - length) << 32) | (uint)~length);
                twins |= length == last;
                last = length;
            }
        }

        Sort(CollectionsMarshal.AsSpan(cues), CollectionsMarshal.AsSpan(places), twins);
    }

    /// <summary>
    /// Cues come ordered by their end, so that each has only a few places to go and insertion is linear. Where a word has two
    /// meanings, though, the order of the two matters to the readers: it stays that of the library's sort, which they were measured with.
    /// </summary>
    private static void Sort(Span<CueHit> cues, Span<ulong> places, bool twins)
    {
        if (twins)
        {
            places.Sort(cues);
            return;
        }

        for (var i = 1; i < cues.Length; i++)
        {
            var (cue, key) = (cues[i], places[i]);
            var place = i;
            for (; place > 0 && places[place - 1] > key; place--)
            {
                (cues[place], places[place]) = (cues[place - 1], places[place - 1]);
            }

            (cues[place], places[place]) = (cue, key);
        }
    }
}
