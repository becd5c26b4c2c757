namespace TextMining.Features;

/// <summary>Which features are taken from a text. Stored in the model, since it decides every prediction.</summary>
public sealed record FeaturizerOptions
{
    /// <summary>The default of <see cref="HeadLength"/>.</summary>
    public const int DefaultHeadLength = 60;

    /// <summary>The blocks, in order.</summary>
    /// <value>Default: words, and characters 1–2, and the head's characters 1–2; each of weight 1. At least one, at most <see cref="FeatureKey.MaximumBlocks"/>.</value>
    public IReadOnlyList<FeatureBlock> Blocks { get; init; } =
    [
        new(FeatureKind.Word, 1, 1),
        new(FeatureKind.Character, 1, 2),
        new(FeatureKind.HeadCharacter, 1, 2),
    ];

    /// <summary>How far away the first full stop may be for the text before it to count as a head.</summary>
    /// <value>UTF-16 code units; default 60, 1–1000.</value>
    public int HeadLength { get; init; } = DefaultHeadLength;

    /// <summary>
    /// How far the blocks are evened out: each is divided by its length to this power before the whole vector is brought to
    /// length 1. At 1 every block weighs the same whatever it holds; at 0 a block weighs what its features weigh.
    /// </summary>
    /// <value>Default 0.25; 0–1.</value>
    public float BlockEvenness { get; init; } = 0.25f;

    /// <summary>Whether any block needs a segmenter.</summary>
    public bool NeedsTokens => Blocks.Any(static block => block.NeedsTokens);

    internal void Validate()
    {
        if (Blocks.Count is 0 or > FeatureKey.MaximumBlocks)
        {
            throw new ArgumentException($"There are {Blocks.Count} feature blocks; 1–{FeatureKey.MaximumBlocks} are possible.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(HeadLength, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(HeadLength, 1000);
        if (!(BlockEvenness >= 0 && BlockEvenness <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(BlockEvenness), BlockEvenness, "It must lie from 0 to 1.");
        }

        foreach (var block in Blocks)
        {
            block.Validate();
        }
    }
}
