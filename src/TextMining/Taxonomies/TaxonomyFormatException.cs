namespace TextMining.Taxonomies;

/// <summary>A taxonomy file is malformed or contradicts itself.</summary>
public sealed class TaxonomyFormatException : TextMiningException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was found and what was expected.</param>
    /// <param name="innerException">The JSON error, if any.</param>
    public TaxonomyFormatException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
