using System.Numerics;

namespace TextMining.Training.Features;

/// <summary>Feature key → column, growing: open addressing, at most half full.</summary>
internal sealed class CandidateTable
{
    private readonly record struct Slot(ulong Key, int Column);

    private const ulong Spread = 0x9E3779B97F4A7C15UL;
    private Slot[] _slots = new Slot[1 << 17];
    private int _count;

    public int FindOrAdd(ulong key)
    {
        var slots = _slots;
        for (var i = Home(key, slots.Length); ; i = (i + 1) & (slots.Length - 1))
        {
            ref var slot = ref slots[i];
            if (slot.Key == key)
            {
                return slot.Column;
            }

            if (slot.Key == 0)
            {
                slot = new Slot(key, _count);
                if (2 * ++_count > slots.Length)
                {
                    Grow();
                }

                return _count - 1;
            }
        }
    }

    public ulong[] KeysByColumn()
    {
        var keys = new ulong[_count];
        foreach (var slot in _slots)
        {
            if (slot.Key != 0)
            {
                keys[slot.Column] = slot.Key;
            }
        }

        return keys;
    }

    private static int Home(ulong key, int capacity) => (int)((key * Spread) >> (64 - BitOperations.Log2((uint)capacity)));

    private void Grow()
    {
        var larger = new Slot[4 * _slots.Length];
        foreach (var slot in _slots)
        {
            if (slot.Key == 0)
            {
                continue;
            }

            var i = Home(slot.Key, larger.Length);
            while (larger[i].Key != 0)
            {
                i = (i + 1) & (larger.Length - 1);
            }

            larger[i] = slot;
        }

        _slots = larger;
    }
}
