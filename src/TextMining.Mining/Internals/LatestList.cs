namespace TextMining.Mining.Internals;

/// <summary>The latest numbers of many, in no order: a ring that grows up to its capacity.</summary>
internal sealed class LatestList(int capacity)
{
    private int[] _items = new int[Math.Min(2, capacity)];
    private int _count;

    public ReadOnlySpan<int> Items => _items.AsSpan(0, Math.Min(_count, _items.Length));

    public void Add(int item)
    {
        if (_count == _items.Length && _items.Length < capacity)
        {
            Array.Resize(ref _items, Math.Min(capacity, _items.Length * 2));
        }

        _items[_count++ % _items.Length] = item;
    }
}
