namespace TextMining.Classification;

/// <summary>Keeps a few working memories for reuse, so that a prediction allocates nothing; more threads than places make new ones.</summary>
internal sealed class ActiveFeaturesPool(int lanes)
{
    private readonly ActiveFeatures?[] _places = new ActiveFeatures?[2 * Environment.ProcessorCount];

    public ActiveFeatures Rent()
    {
        for (var i = 0; i < _places.Length; i++)
        {
            if (_places[i] is not null && Interlocked.Exchange(ref _places[i], null) is { } features)
            {
                return features;
            }
        }

        return new ActiveFeatures(lanes);
    }

    public void Return(ActiveFeatures features)
    {
        for (var i = 0; i < _places.Length; i++)
        {
            if (_places[i] is null && Interlocked.CompareExchange(ref _places[i], features, null) is null)
            {
                return;
            }
        }
    }
}
