namespace TextMining.Entities;

/// <summary>A span of a ticket that names a thing, a person, a quantity or a time.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">0-based index of its first UTF-16 code unit in the ticket's text.</param>
/// <param name="Length">Its length in UTF-16 code units.</param>
/// <param name="Value">The normalised value as text: digits without disguise, ISO 8601 times, numbers with a point; see <see cref="EntityKind"/>.</param>
/// <param name="Number">The value as a number in the kind's unit; <see cref="double.NaN"/> where the kind has none.</param>
public readonly record struct Entity(EntityKind Kind, int Start, int Length, string Value, double Number = double.NaN)
{
    /// <summary>The index one past the last UTF-16 code unit.</summary>
    public int End => Start + Length;

    /// <summary>The characters of the entity in the text that it was found in.</summary>
    /// <param name="text">The ticket's text.</param>
    /// <exception cref="ArgumentOutOfRangeException">The entity does not lie within <paramref name="text"/>.</exception>
    public ReadOnlySpan<char> In(ReadOnlySpan<char> text) => text.Slice(Start, Length);
}
