namespace TextMining.Segmentation.Internals;

/// <summary>Builds the double array of a set of words, those of the largest mass first, so that what is used often lies together.</summary>
/// <remarks>The result depends on the words, their payloads and masses alone: the same input gives the same units.</remarks>
internal sealed class DoubleArrayBuilder
{
    private readonly Entry[] entries;
    private readonly double[] massBefore;
    private readonly int rootUnits;
    private ulong[] units;
    private bool[] baseIsUsed;
    private int[] nextFree;
    private int[] previousFree;
    private int end;

    /// <summary>Prepares the build.</summary>
    /// <param name="entries">The words as codes, each word once.</param>
    /// <param name="codeCount">The largest code.</param>
    internal DoubleArrayBuilder(IEnumerable<Entry> entries, int codeCount)
    {
        this.entries = [.. entries];
        Array.Sort(this.entries, static (a, b) => a.Codes.AsSpan().SequenceCompareTo(b.Codes));
        massBefore = new double[this.entries.Length + 1];
        for (int i = 0; i < this.entries.Length; i++)
        {
            massBefore[i + 1] = massBefore[i] + this.entries[i].Mass;
        }

        rootUnits = codeCount + 1;
        int size = Math.Max(rootUnits * 2, this.entries.Length * 2);
        units = new ulong[size];
        baseIsUsed = new bool[size];
        nextFree = new int[size];
        previousFree = new int[size];
        for (int i = 0; i < size; i++)
        {
            nextFree[i] = i + 1;
            previousFree[i] = i - 1;
        }

        // The list of free units is a ring through unit 0; the root's units are never in it.
        nextFree[0] = rootUnits;
        previousFree[rootUnits] = 0;
        end = rootUnits;
    }

    /// <summary>One word.</summary>
    /// <param name="Codes">Its character codes, at least one.</param>
    /// <param name="Payload">What the word's unit carries, below 2^27.</param>
    /// <param name="Mass">How often the word is expected to be met.</param>
    internal readonly record struct Entry(ushort[] Codes, int Payload, double Mass);

    /// <summary>Builds the units; <paramref name="placed"/> learns where each word went.</summary>
    internal ulong[] Build(Action<int, int>? placed = null)
    {
        var pending = new PriorityQueue<Parent, (double, int)>();
        pending.Enqueue(new Parent(0, 0, entries.Length, 0), (0, 0));
        while (pending.TryDequeue(out var parent, out _))
        {
            PlaceChildren(parent, pending, placed);
        }

        Array.Resize(ref units, end + DoubleArray.Padding);
        return units;
    }

    private void PlaceChildren(Parent parent, PriorityQueue<Parent, (double, int)> pending, Action<int, int>? placed)
    {
        var children = Children(parent);
        if (children.Count == 0)
        {
            return;
        }

        int from = parent.Unit == 0 ? 0 : FindBase(children);
        if (parent.Unit != 0)
        {
            units[parent.Unit] |= (ulong)from << DoubleArray.CodeBits;
            baseIsUsed[from] = true;
        }

        foreach (var (code, low, high) in children)
        {
            int unit = from + code;
            ulong value = (ulong)code;
            int rest = low;
            if (entries[low].Codes.Length == parent.Depth + 1)
            {
                value |= (ulong)entries[low].Payload << DoubleArray.PayloadShift;
                placed?.Invoke(low, unit);
                rest++;
            }

            units[unit] = value;
            if (parent.Unit != 0)
            {
                nextFree[previousFree[unit]] = nextFree[unit];
                previousFree[nextFree[unit]] = previousFree[unit];
            }

            end = Math.Max(end, unit + 1);
            if (rest < high)
            {
                pending.Enqueue(new Parent(unit, rest, high, parent.Depth + 1), (massBefore[rest] - massBefore[high], low));
            }
        }
    }

    private List<(int Code, int Low, int High)> Children(Parent parent)
    {
        var children = new List<(int, int, int)>();
        for (int low = parent.Low; low < parent.High;)
        {
            int code = entries[low].Codes[parent.Depth];
            int high = low + 1;
            while (high < parent.High && entries[high].Codes[parent.Depth] == code)
            {
                high++;
            }

            children.Add((code, low, high));
            low = high;
        }

        return children;
    }

    private int FindBase(List<(int Code, int Low, int High)> children)
    {
        int first = children[0].Code;
        for (int free = nextFree[0]; ; free = nextFree[free])
        {
            EnsureRoom(free + DoubleArray.Padding);
            int from = free - first;
            if (from > 0 && !baseIsUsed[from] && AllFree(from, children))
            {
                return from <= DoubleArray.MaximumBase ? from : throw new InvalidOperationException("The lexicon is too large for the 22 bits of a base.");
            }
        }
    }

    private bool AllFree(int from, List<(int Code, int Low, int High)> children)
    {
        foreach (var (code, _, _) in children)
        {
            int unit = from + code;
            if (units[unit] != 0 || unit < rootUnits)
            {
                return false;
            }
        }

        return true;
    }

    private void EnsureRoom(int size)
    {
        int old = units.Length;
        if (size < old)
        {
            return;
        }

        int length = Math.Max(size + 1, old * 2);
        Array.Resize(ref units, length);
        Array.Resize(ref baseIsUsed, length);
        Array.Resize(ref nextFree, length);
        Array.Resize(ref previousFree, length);
        for (int i = old; i < length; i++)
        {
            nextFree[i] = i + 1;
            previousFree[i] = i - 1;
        }
    }

    private readonly record struct Parent(int Unit, int Low, int High, int Depth);
}
