namespace TextMining.Review;

/// <summary>How far a tag may go without a person.</summary>
public enum ReviewLevel
{
    /// <summary>The tag may act by itself.</summary>
    Auto,

    /// <summary>An agent picks from the three likeliest causes.</summary>
    Suggest,

    /// <summary>A person must read the ticket.</summary>
    Manual,
}
