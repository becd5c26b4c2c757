using System.Numerics;

namespace TextMining.Matching;

/// <summary>Finds all terms of a fixed set in one pass over a text (Aho and Corasick, 1975).</summary>
/// <remarks>
/// Transitions lie in one open-addressed table keyed by state and character, with a direct table for the root, where
/// most characters of a ticket fall back to. Immutable, so any number of threads may scan with it.
/// </remarks>
internal sealed class TermAutomaton
{
    private readonly ushort[] _root;
    private readonly ulong[] _keys;
    private readonly int[] _targets;
    private readonly int[] _failure;
    private readonly int[] _outputStart;
    private readonly int[] _outputs;
    private readonly int[] _lengths;
    private readonly ulong _mask;

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

        (_keys, _targets) = Table(children);
        _mask = (ulong)_keys.Length - 1;
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
        while (state != 0)
        {
            var key = Key(state, c);
            for (var slot = Slot(key); _keys[slot] != 0; slot = (slot + 1) & _mask)
            {
                if (_keys[slot] == key)
                {
                    return _targets[slot];
                }
            }

            state = _failure[state];
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

    private static (ulong[] Keys, int[] Targets) Table(List<Dictionary<char, int>> children)
    {
        var size = BitOperations.RoundUpToPowerOf2((uint)(2 * children.Count) + 1);
        var keys = new ulong[size];
        var targets = new int[size];
        for (var state = 1; state < children.Count; state++)
        {
            foreach (var (c, target) in children[state])
            {
                var key = Key(state, c);
                var slot = Hash(key) & (size - 1);
                while (keys[slot] != 0)
                {
                    slot = (slot + 1) & (size - 1);
                }

                keys[slot] = key;
                targets[slot] = target;
            }
        }

        return (keys, targets);
    }

    private static ulong Key(int state, char c) => ((ulong)state << 16) | c;

    private static ulong Hash(ulong key) => (key * 0x9E3779B97F4A7C15UL) >> 24;

    private ulong Slot(ulong key) => Hash(key) & _mask;
}
