namespace TextMining.Review;

/// <summary>How far a tag may go without a person, and why no further.</summary>
/// <param name="Level">The level.</param>
/// <param name="Reasons">The reasons, most serious first; empty for <see cref="ReviewLevel.Auto"/> without remark.</param>
public sealed record ReviewDecision(ReviewLevel Level, IReadOnlyList<ReviewReason> Reasons);
