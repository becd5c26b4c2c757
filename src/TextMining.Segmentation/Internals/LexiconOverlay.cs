using System.Collections.Frozen;

namespace TextMining.Segmentation.Internals;

/// <summary>What a lexicon has beyond its base: changed frequencies, tags, forced splits, and a double array for matching.</summary>
internal sealed class LexiconOverlay
{
    internal static readonly LexiconOverlay Empty = new();

    /// <summary>The payload of a word whose frequency is 0 here, whatever the base says. 0 is "nothing said here".</summary>
    internal const int Deleted = 1;

    private readonly FrozenDictionary<string, long> frequencies;
    private readonly FrozenDictionary<string, string> tags;
    private readonly long[] distinctFrequencies;

    // The empty overlay of every model takes no detour through the queries below: they would cost the start-up 10 ms of compilation.
    private LexiconOverlay()
    {
        frequencies = FrozenDictionary<string, long>.Empty;
        tags = FrozenDictionary<string, string>.Empty;
        ForcedSplits = FrozenSet<string>.Empty;
        distinctFrequencies = [];
    }

    private LexiconOverlay(FrozenDictionary<string, long> frequencies, FrozenDictionary<string, string> tags, FrozenSet<string> forcedSplits, CharacterCodes codes)
    {
        this.frequencies = frequencies;
        this.tags = tags;
        ForcedSplits = forcedSplits;
        string[] words = [.. frequencies.Keys.Where(word => codes.CanMatch(word))];
        distinctFrequencies = [.. words.Select(word => frequencies[word]).Where(static frequency => frequency > 0).Distinct().Order()];
        var payloads = distinctFrequencies.Select(static (frequency, index) => (frequency, index)).ToDictionary(static pair => pair.frequency, static pair => pair.index + Deleted + 1);
        payloads[0] = Deleted;
        if (words.Length > 0)
        {
            MaximumLength = words.Max(static word => word.Length);
            Units = new DoubleArrayBuilder(
                words.Select(word => new DoubleArrayBuilder.Entry([.. word.Select(character => (ushort)codes[character])], payloads[frequencies[word]], frequencies[word])),
                codes.Count).Build();
        }
    }

    /// <summary>The double array of the words and beginnings that are said here; empty when there are none.</summary>
    internal ulong[] Units { get; } = [];

    internal int MaximumLength { get; }

    internal FrozenSet<string> ForcedSplits { get; }

    internal IEnumerable<string> Words => frequencies.Keys;

    internal bool TryGetFrequency(ReadOnlySpan<char> word, out long frequency)
    {
        frequency = 0;
        return frequencies.Count > 0 && frequencies.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out frequency);
    }

    internal bool TryGetTag(ReadOnlySpan<char> word, out string? tag)
    {
        tag = null;
        return tags.Count > 0 && tags.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out tag);
    }

    internal bool HasForcedSplits => ForcedSplits.Count > 0;

    internal bool IsForcedSplit(ReadOnlySpan<char> word) => ForcedSplits.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>log(frequency) − log(total) by payload.</summary>
    internal double[] Weights(double logarithmOfTotal)
    {
        var weights = new double[distinctFrequencies.Length + Deleted + 1];
        for (int i = 0; i < distinctFrequencies.Length; i++)
        {
            weights[i + Deleted + 1] = Math.Log(distinctFrequencies[i]) - logarithmOfTotal;
        }

        return weights;
    }

    internal LexiconOverlay With(Dictionary<string, long> newFrequencies, Dictionary<string, string> newTags, HashSet<string> newForcedSplits, CharacterCodes codes)
        => new(
            Merge(frequencies, newFrequencies),
            Merge(tags, newTags),
            ForcedSplits.Concat(newForcedSplits).ToFrozenSet(StringComparer.Ordinal),
            codes);

    private static FrozenDictionary<string, T> Merge<T>(FrozenDictionary<string, T> old, Dictionary<string, T> changes)
    {
        var merged = new Dictionary<string, T>(old, StringComparer.Ordinal);
        foreach (var (word, value) in changes)
        {
            merged[word] = value;
        }

        return merged.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
