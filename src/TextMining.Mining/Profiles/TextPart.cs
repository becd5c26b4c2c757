namespace TextMining.Mining.Profiles;

/// <summary>Which part of a ticket a feature stands in.</summary>
internal enum TextPart
{
    /// <summary>The subject line.</summary>
    Title,

    /// <summary>The text.</summary>
    Body,
}
