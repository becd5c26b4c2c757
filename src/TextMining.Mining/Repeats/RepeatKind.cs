namespace TextMining.Mining.Repeats;

/// <summary>How one ticket repeats another.</summary>
public enum RepeatKind
{
    /// <summary>The same characters, spaces and punctuation aside.</summary>
    Exact,

    /// <summary>Almost the same characters, of one place.</summary>
    Near,

    /// <summary>The same matter in other words.</summary>
    Reworded,
}
