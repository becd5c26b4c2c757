using System.Numerics;

namespace TextMining.Matching;

/// <summary>Finds all terms of a fixed set in one pass over a text (Aho and Corasick, 1975).</summary>
/// <remarks>
/// Transitions lie in one open-addressed table keyed by state and character, with a direct table for the root, where
/// most characters of a ticket fall back to. A state that no transition leaves (most ends of terms) is left by way of the first
/// one behind it that some do. Immutable, so any number of threads may scan with it.
/// </remarks>
internal sealed class TermAutomaton
{
    private readonly ushort[] _root;
    private readonly Slot[] _slots;
    private readonly int[] _failure;
    private readonly int[] _live;
    private readonly int[] _outputStart;
    private readonly int[] _outputs;
    private readonly int[] _lengths;
    private readonly uint _mask;

    /// <summary>Builds the automaton.</summary>
    /// <param name="terms">Folded terms, none empty. A term's id is its index; equal terms are all reported.</param>
    public TermAutomaton(IReadOnlyList<string> terms)
    {
        var children = new List<Dictionary<char, int>> { new() };
        var own = new List<List<int>> { new() };
        _lengths = new int[terms.Count];
        for (var id = 0; id < terms.Count; id++)
        {
            _lengths[id] = terms[id].Length;
            own[Insert(terms[id], children, own)].Add(id);
        }

        if (children.Count > ushort.MaxValue)
        {
            throw new ArgumentException($"The terms need {children.Count} states; at most {ushort.MaxValue} are supported.", nameof(terms));
        }

        _failure = new int[children.Count];
        Link(children, own);
        _root = new ushort[char.MaxValue + 1];
        foreach (var (c, state) in children[0])
        {
            _root[c] = (ushort)state;
        }

        _live = Live(children);
        _slots = Table(children);
        _mask = (uint)_slots.Length - 1;
        _outputStart = new int[children.Count + 1];
        for (var state = 0; state < children.Count; state++)
        {
            _outputStart[state + 1] = _outputStart[state] + own[state].Count;
        }

        _outputs = [.. own.SelectMany(ids => ids)];
    }

    /// <summary>The length of a term in UTF-16 code units.</summary>
    public int LengthOf(int term) => _lengths[term];

    /// <summary>The state after reading <paramref name="c"/> in <paramref name="state"/>; a scan starts in state 0.</summary>
    public int Next(int state, char c)
    {
        for (state = _live[state]; state != 0; state = _live[_failure[state]])
        {
            var key = Key(state, c);
            for (var slot = Hash(key) & _mask; _slots[slot].Key != 0; slot = (slot + 1) & _mask)
            {
                if (_slots[slot].Key == key)
                {
                    return _slots[slot].Target;
                }
            }
        }

        return _root[c];
    }

    /// <summary>The ids of all terms that end in <paramref name="state"/>, the longest first.</summary>
    public ReadOnlySpan<int> TermsAt(int state) =>
        _outputs.AsSpan(_outputStart[state], _outputStart[state + 1] - _outputStart[state]);

    private static int Insert(string term, List<Dictionary<char, int>> children, List<List<int>> own)
    {
        var state = 0;
        foreach (var c in term)
        {
            if (!children[state].TryGetValue(c, out var next))
            {
                next = children.Count;
                children[state].Add(c, next);
                children.Add([]);
                own.Add([]);
            }

            state = next;
        }

        return state;
    }

    private void Link(List<Dictionary<char, int>> children, List<List<int>> own)
    {
        var queue = new Queue<int>(children[0].Values);
        while (queue.TryDequeue(out var state))
        {
            own[state].AddRange(own[_failure[state]]);
            foreach (var (c, child) in children[state])
            {
                var fallback = _failure[state];
                while (fallback != 0 && !children[fallback].ContainsKey(c))
                {
                    fallback = _failure[fallback];
                }

                _failure[child] = children[fallback].GetValueOrDefault(c);
                queue.Enqueue(child);
            }
        }
    }

    /// <summary>Per state: itself when it has transitions, else the first such state along the failures.</summary>
    private int[] Live(List<Dictionary<char, int>> children)
    {
        var live = new int[children.Count];
        for (var state = 1; state < live.Length; state++)
        {
            var at = state;
            while (at != 0 && children[at].Count == 0)
            {
                at = _failure[at];
            }

            live[state] = at;
        }

        return live;
    }

    private static Slot[] Table(List<Dictionary<char, int>> children)
    {
        var size = BitOperations.RoundUpToPowerOf2((uint)(2 * children.Count) + 1);
        var slots = new Slot[size];
        for (var state = 1; state < children.Count; state++)
        {
            foreach (var (c, target) in children[state])
            {
                var key = Key(state, c);
                var slot = Hash(key) & (size - 1);
                while (slots[slot].Key != 0)
                {
                    slot = (slot + 1) & (size - 1);
                }

                slots[slot] = new Slot(key, target);
            }
        }

        return slots;
    }

    /// <summary>Never 0, as no transition of the table leaves the root.</summary>
    private static uint Key(int state, char c) => ((uint)state << 16) | c;

    private static uint Hash(uint key) => (uint)((key * 0x9E3779B97F4A7C15UL) >> 32);

    private readonly record struct Slot(uint Key, int Target);
}
