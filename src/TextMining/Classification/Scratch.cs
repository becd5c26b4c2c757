using TextMining.Features;
using TextMining.Segmentation;

namespace TextMining.Classification;

/// <summary>The working memory of one prediction. Counts are all zero between predictions.</summary>
internal sealed class Scratch(int columns, int lanes)
{
    public List<Token> Tokens { get; } = [];

    public List<FeatureOccurrence> Occurrences { get; } = [];

    public byte[] Counts { get; } = new byte[columns];

    public float[] Sums { get; } = new float[lanes];

    public int[] Touched = new int[256];
}

/// <summary>Keeps a few working memories for reuse, so that a prediction allocates nothing; more threads than places make new ones.</summary>
internal sealed class ScratchPool(int columns, int lanes)
{
    private readonly Scratch?[] _places = new Scratch?[2 * Environment.ProcessorCount];

    public Scratch Rent()
    {
        for (var i = 0; i < _places.Length; i++)
        {
            if (_places[i] is not null && Interlocked.Exchange(ref _places[i], null) is { } scratch)
            {
                return scratch;
            }
        }

        return new Scratch(columns, lanes);
    }

    /// <summary>Only a memory whose counts are all zero again may come back: after an exception it is dropped.</summary>
    public void Return(Scratch scratch)
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
