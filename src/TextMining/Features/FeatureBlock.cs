namespace TextMining.Features;

/// <summary>A group of features that is brought to unit length on its own, so that a block of many features does not drown a block of few.</summary>
/// <param name="Kind">What the features are.</param>
/// <param name="Minimum">The shortest n-gram, 1 or more.</param>
/// <param name="Maximum">The longest n-gram, at least <paramref name="Minimum"/> and at most 8.</param>
/// <param name="Weight">The length that the block is brought to, above 0.</param>
public sealed record FeatureBlock(FeatureKind Kind, int Minimum, int Maximum, float Weight = 1f)
{
    /// <summary>The longest n-gram that any block may have.</summary>
    public const int LongestSequence = 8;

    /// <summary>Whether the block needs a segmenter.</summary>
    public bool NeedsTokens => Kind is FeatureKind.Word or FeatureKind.HeadWord;

    internal void Validate()
    {
        if (!Enum.IsDefined(Kind) || Minimum < 1 || Maximum < Minimum || Maximum > LongestSequence
            || !float.IsFinite(Weight) || Weight <= 0)
        {
            throw new ArgumentException(
                $"The feature block {Kind} {Minimum}–{Maximum} × {Weight} is not valid: 1 ≤ minimum ≤ maximum ≤ {LongestSequence}, and the weight is above 0.");
        }
    }
}
