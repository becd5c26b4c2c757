namespace TextMining.Privacy;

/// <summary>What becomes of personal data.</summary>
public enum MaskingMode
{
    /// <summary>Nothing is changed; the data is only found.</summary>
    Detect,

    /// <summary>Partly covered for display: 138****1234.</summary>
    Mask,

    /// <summary>Replaced by a token that a key makes; the same datum gives the same token. Still personal data for whoever holds the key.</summary>
    Pseudonymize,

    /// <summary>Replaced by its kind alone, one way: 〈PHONE〉.</summary>
    Anonymize,
}
