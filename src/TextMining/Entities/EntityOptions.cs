using System.Collections.Immutable;

namespace TextMining.Entities;

/// <summary>What an <see cref="EntityExtractor"/> takes for a number of which kind. Valid by default.</summary>
public sealed record EntityOptions
{
    /// <summary>The numbers of digits that a customer number may have.</summary>
    /// <value>Default: 10 (state grid), 13, and 16 (southern grid). At least one, each 6 to 20.</value>
    public ImmutableArray<int> CustomerNumberLengths { get; init; } = [10, 13, 16];

    /// <summary>First three digits that no mobile network uses: without a word such as 电话 before it, such a number is not taken for a phone (it is still masked).</summary>
    /// <value>Default: 142, 143, 154, 161, 164, 194, unassigned in 2022.</value>
    public ImmutableArray<string> UnassignedMobilePrefixes { get; init; } = ["142", "143", "154", "161", "164", "194"];

    internal bool IsCustomerNumberLength(int length) => CustomerNumberLengths.Contains(length);

    internal bool RejectsMobilePrefix(ReadOnlySpan<char> prefix)
    {
        foreach (var unassigned in UnassignedMobilePrefixes)
        {
            if (prefix.SequenceEqual(unassigned))
            {
                return true;
            }
        }

        return false;
    }

    internal void Validate()
    {
        if (CustomerNumberLengths.IsDefaultOrEmpty || CustomerNumberLengths.Any(length => length is < 6 or > 20))
        {
            throw new ArgumentException("CustomerNumberLengths needs at least one length, each from 6 to 20.");
        }

        if (UnassignedMobilePrefixes.IsDefault || UnassignedMobilePrefixes.Any(prefix => prefix is not { Length: 3 }))
        {
            throw new ArgumentException("UnassignedMobilePrefixes holds prefixes of three digits.");
        }
    }
}
