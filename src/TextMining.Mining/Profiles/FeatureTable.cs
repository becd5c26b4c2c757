namespace TextMining.Mining.Profiles;

/// <summary>Numbers the features of a corpus and counts the tickets that hold each.</summary>
internal sealed class FeatureTable
{
    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly List<int> _tickets = [];

    /// <summary>How many tickets were counted.</summary>
    public int Total { get; private set; }

    public int Features => _tickets.Count;

    /// <summary>Counts one ticket's features.</summary>
    /// <returns>Their numbers, in the order of <paramref name="hashes"/>.</returns>
    public int[] Add(ReadOnlySpan<ulong> hashes)
    {
        Total++;
        var numbers = new int[hashes.Length];
        for (var i = 0; i < hashes.Length; i++)
        {
            numbers[i] = Count(hashes[i]);
        }

        return numbers;
    }

    /// <summary>Counts one ticket's features without numbering them for the caller.</summary>
    public void Count(ReadOnlySpan<ulong> hashes)
    {
        Total++;
        foreach (var hash in hashes)
        {
            Count(hash);
        }
    }

    /// <summary>How many tickets hold a feature.</summary>
    public int TicketsWith(int feature) => _tickets[feature];

    /// <summary>Inverse document frequency: ln(1 + total / tickets).</summary>
    public float Rarity(int feature) => MathF.Log(1f + ((float)Total / _tickets[feature]));

    /// <summary>The rarity of a feature by its hash; 0 when no ticket holds it.</summary>
    public float RarityOf(ulong hash) => _numbers.TryGetValue(hash, out var number) ? Rarity(number) : 0;

    /// <summary>The rarity of a feature that one ticket holds.</summary>
    public float GreatestRarity => MathF.Log(1f + Math.Max(1, Total));

    /// <summary>The number of a feature by its hash.</summary>
    public bool TryNumber(ulong hash, out int number) => _numbers.TryGetValue(hash, out number);

    private int Count(ulong hash)
    {
        if (!_numbers.TryGetValue(hash, out var number))
        {
            number = _tickets.Count;
            _numbers.Add(hash, number);
            _tickets.Add(0);
        }

        _tickets[number]++;
        return number;
    }
}
