namespace TextMining.Review;

/// <summary>Why a ticket is not tagged without a person.</summary>
public enum ReviewReason
{
    /// <summary>The cause is less likely than the threshold of automatic tagging.</summary>
    UncertainCause,

    /// <summary>No cause is likely enough to be suggested.</summary>
    NoLikelyCause,

    /// <summary>The text is unlike anything that the model was trained on.</summary>
    UnfamiliarText,

    /// <summary>Life is in danger: a person confirms what the model says.</summary>
    DangerToLife,

    /// <summary>Self-harm or violence is threatened, or the text is empty or unreadable.</summary>
    NeedsPerson,
}
