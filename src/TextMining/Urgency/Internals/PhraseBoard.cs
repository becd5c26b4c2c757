using System.Numerics;
using System.Runtime.InteropServices;
using TextMining.Matching;

namespace TextMining.Urgency.Internals;

/// <summary>The hits of each symbol in one text: scratch memory of one evaluation.</summary>
internal sealed class PhraseBoard
{
    private const int KeptCapacity = 4096;
    private const int WordBits = 64;

    private readonly List<PhraseHit>?[] _hits;
    private readonly List<int> _touched = [];
    private List<PhraseHit> _partial = [];
    private List<PhraseHit> _next = [];

    private readonly Triggers _triggers;
    private readonly bool[] _present;
    private readonly ulong[] _due;

    public PhraseBoard(Triggers triggers)
    {
        _triggers = triggers;
        _hits = new List<PhraseHit>?[triggers.SymbolCount];
        _present = new bool[triggers.SymbolCount];
        _due = new ulong[(triggers.NumberCount + WordBits - 1) / WordBits];
    }

    public TextLayout Layout { get; } = new();

    /// <summary>The hits of a symbol, by start once <see cref="Sort"/> was called.</summary>
    public ReadOnlySpan<PhraseHit> Hits(int symbol) => CollectionsMarshal.AsSpan(_hits[symbol]);

    public bool Has(int symbol) => _present[symbol];

    /// <summary>Whether a concept or rule can hold: one of its patterns begins with a symbol that was found. Most of them cannot in any one text.</summary>
    public bool IsDue(int number) => (_due[number / WordBits] >> (number % WordBits) & 1) != 0;

    /// <summary>The first number from <paramref name="number"/> on that <see cref="IsDue"/>; <paramref name="end"/> when there is none before it.</summary>
    public int NextDue(int number, int end)
    {
        while (number < end)
        {
            var rest = _due[number / WordBits] >> (number % WordBits);
            if (rest != 0)
            {
                return Math.Min(number + BitOperations.TrailingZeroCount(rest), end);
            }

            number += WordBits - (number % WordBits);
        }

        return end;
    }

    public void Add(int symbol, PhraseHit hit)
    {
        var hits = _hits[symbol] ??= [];
        if (hits.Count == 0)
        {
            _touched.Add(symbol);
            _present[symbol] = true;
            foreach (var number in _triggers.Of(symbol))
            {
                _due[number / WordBits] |= 1UL << (number % WordBits);
            }
        }

        hits.Add(hit);
    }

    /// <summary>Orders the hits of a symbol by start and drops those that overlap a hit of <paramref name="excluded"/>.</summary>
    public void Settle(int symbol, int excluded)
    {
        if (!Has(symbol))
        {
            return;
        }

        var hits = _hits[symbol]!;

        if (excluded >= 0 && Has(excluded))
        {
            Sort(_hits[excluded]!);
            Drop(hits, Hits(excluded));
            _present[symbol] = hits.Count > 0;
        }

        Sort(hits);
    }

    /// <summary>Empties the board for the next text.</summary>
    public void Clear()
    {
        foreach (var symbol in _touched)
        {
            var hits = _hits[symbol]!;
            hits.Clear();
            _present[symbol] = false;
            if (hits.Capacity > KeptCapacity)
            {
                _hits[symbol] = null;
            }
        }

        _touched.Clear();
        _due.AsSpan().Clear();
    }

    /// <summary>Finds a pattern; the result is valid until the next call.</summary>
    public ReadOnlySpan<PhraseHit> Match(PhrasePart[] parts)
    {
        foreach (var part in parts)
        {
            if (!Has(part.Symbol))
            {
                return [];
            }
        }

        if (parts.Length == 1)
        {
            return Hits(parts[0].Symbol);
        }

        _partial.Clear();
        _partial.AddRange(Hits(parts[0].Symbol));
        for (var i = 1; i < parts.Length && _partial.Count > 0; i++)
        {
            _next.Clear();
            foreach (var partial in _partial)
            {
                Extend(partial, parts[i]);
            }

            (_partial, _next) = (_next, _partial);
            Thin(_partial);
        }

        return CollectionsMarshal.AsSpan(_partial);
    }

    /// <summary>The index of the first hit that starts at or after <paramref name="position"/>.</summary>
    public static int FirstFrom(ReadOnlySpan<PhraseHit> hits, int position)
    {
        int low = 0, high = hits.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (hits[middle].Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private void Extend(PhraseHit partial, PhrasePart part)
    {
        var hits = Hits(part.Symbol);
        for (var i = FirstFrom(hits, partial.End); i < hits.Length && hits[i].Start - partial.End <= part.Gap; i++)
        {
            if (InReach(part.Link, partial.End - 1, hits[i].Start))
            {
                _next.Add(new PhraseHit(partial.Start, hits[i].End));
            }
        }

        if (part.Link != PhraseLink.Near)
        {
            return;
        }

        for (var i = FirstFrom(hits, partial.Start) - 1; i >= 0 && partial.Start - hits[i].Start <= part.Gap + 32; i--)
        {
            if (hits[i].End <= partial.Start && partial.Start - hits[i].End <= part.Gap && SameSentence(hits[i].End - 1, partial.Start))
            {
                _next.Add(new PhraseHit(hits[i].Start, partial.End));
            }
        }
    }

    private bool InReach(PhraseLink link, int a, int b) => link switch
    {
        PhraseLink.FollowsAcross => true,
        PhraseLink.FollowsInClause => Layout.ClauseAt(Math.Max(a, 0)) == Layout.ClauseAt(Math.Max(b, 0)),
        _ => SameSentence(a, b),
    };

    private bool SameSentence(int a, int b) => Layout.SentenceAt(Math.Max(a, 0)) == Layout.SentenceAt(Math.Max(b, 0));

    /// <summary>Keeps for each end the shortest partial hit, so that their number stays bounded by the text.</summary>
    private static void Thin(List<PhraseHit> hits)
    {
        if (hits.Count < 2)
        {
            return;
        }

        hits.Sort(static (a, b) => a.End != b.End ? a.End.CompareTo(b.End) : b.Start.CompareTo(a.Start));
        var kept = 1;
        for (var i = 1; i < hits.Count; i++)
        {
            if (hits[i].End != hits[kept - 1].End)
            {
                hits[kept++] = hits[i];
            }
        }

        hits.RemoveRange(kept, hits.Count - kept);
    }

    private static void Sort(List<PhraseHit> hits)
    {
        for (var i = 1; i < hits.Count; i++)
        {
            if (hits[i].Start < hits[i - 1].Start)
            {
                hits.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End.CompareTo(b.End));
                return;
            }
        }
    }

    private static void Drop(List<PhraseHit> hits, ReadOnlySpan<PhraseHit> excluded)
    {
        var kept = 0;
        for (var i = 0; i < hits.Count; i++)
        {
            if (!Overlaps(hits[i], excluded))
            {
                hits[kept++] = hits[i];
            }
        }

        hits.RemoveRange(kept, hits.Count - kept);
    }

    private static bool Overlaps(PhraseHit hit, ReadOnlySpan<PhraseHit> others)
    {
        for (var i = FirstFrom(others, hit.End) - 1; i >= 0 && hit.Start - others[i].Start < 64; i--)
        {
            if (others[i].End > hit.Start)
            {
                return true;
            }
        }

        return false;
    }
}
