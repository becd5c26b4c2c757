namespace TextMining.Matching;

/// <summary>Keeps a few working memories for reuse, so that reading a ticket allocates little; more threads than places make new ones.</summary>
/// <remarks>Any number of threads may rent and return. What an exception keeps from being returned is dropped.</remarks>
internal sealed class ScratchPool<T>(Func<T> create)
    where T : class
{
    private readonly T?[] _places = new T?[2 * Environment.ProcessorCount];

    public T Rent()
    {
        for (var i = 0; i < _places.Length; i++)
        {
            if (_places[i] is not null && Interlocked.Exchange(ref _places[i], null) is { } scratch)
            {
                return scratch;
            }
        }

        return create();
    }

    public void Return(T scratch)
    {
        for (var i = 0; i < _places.Length; i++)
        {
            if (_places[i] is null && Interlocked.CompareExchange(ref _places[i], scratch, null) is null)
            {
                return;
            }
        }
    }
}
