using System.Buffers;
using System.Runtime.InteropServices;

namespace TextMining.Segmentation.Internals;

/// <summary>Numbers the distinct words of one text in the order in which they come, and counts them, without making strings.</summary>
internal sealed class WordTable : IDisposable
{
    private const int InitialSlots = 64;

    private Entry[] entries = ArrayPool<Entry>.Shared.Rent(InitialSlots / 2);
    private int[] slots = RentSlots(InitialSlots);
    private int mask = InitialSlots - 1;

    /// <summary>The number of distinct words.</summary>
    internal int Count { get; private set; }

    /// <summary>Where the word with this number came first.</summary>
    internal Token this[int word] => new(entries[word].Start, entries[word].Length);

    internal int Occurrences(int word) => entries[word].Count;

    /// <summary>Counts an occurrence and returns the word's number.</summary>
    internal int Add(ReadOnlySpan<char> text, int start, int length)
    {
        var word = text.Slice(start, length);
        uint hash = Hash(word);
        int slot = (int)hash & mask;
        for (; slots[slot] != 0; slot = slot + 1 & mask)
        {
            ref var entry = ref entries[slots[slot] - 1];
            if (entry.Hash == hash && word.SequenceEqual(text.Slice(entry.Start, entry.Length)))
            {
                entry.Count++;
                return slots[slot] - 1;
            }
        }

        if (Count * 2 > mask)
        {
            Grow();
            for (slot = (int)hash & mask; slots[slot] != 0; slot = slot + 1 & mask)
            {
            }
        }

        entries[Count] = new Entry(start, length, hash, 1);
        slots[slot] = ++Count;
        return Count - 1;
    }

    public void Dispose()
    {
        ArrayPool<Entry>.Shared.Return(entries);
        ArrayPool<int>.Shared.Return(slots);
    }

    private static int[] RentSlots(int count)
    {
        int[] array = ArrayPool<int>.Shared.Rent(count);
        array.AsSpan(0, count).Clear();
        return array;
    }

    private static uint Hash(ReadOnlySpan<char> word)
    {
        ulong hash = (ulong)word.Length;
        foreach (char character in word)
        {
            hash = (hash ^ character) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 32;
        }

        return (uint)hash;
    }

    private void Grow()
    {
        int size = checked((mask + 1) * 2);
        ArrayPool<int>.Shared.Return(slots);
        slots = RentSlots(size);
        mask = size - 1;
        if (entries.Length < size)
        {
            var larger = ArrayPool<Entry>.Shared.Rent(size);
            entries.AsSpan(0, Count).CopyTo(larger);
            ArrayPool<Entry>.Shared.Return(entries);
            entries = larger;
        }

        for (int i = 0; i < Count; i++)
        {
            int slot = (int)entries[i].Hash & mask;
            while (slots[slot] != 0)
            {
                slot = slot + 1 & mask;
            }

            slots[slot] = i + 1;
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private record struct Entry(int Start, int Length, uint Hash, int Count);
}
