using TextMining.Classification;

namespace TextMining.Secondary;

/// <summary>Lists what speaks for further causes of a ticket, for training and measuring; tagging reads the same from the pass that the heads make anyway.</summary>
/// <remarks>Immutable; may be shared by any number of threads.</remarks>
/// <param name="heads">The heads.</param>
public sealed class SecondaryReader(TicketHeads heads)
{
    /// <summary>The candidates of a text, in the order of the label set.</summary>
    /// <param name="text">Any text, as received.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public IReadOnlyList<SecondaryCandidate> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return heads.ReadSecondary(text);
    }
}
