namespace TextMining.Training.Urgency;

/// <summary>What makes a ticket worth counting apart when urgency is measured.</summary>
[Flags]
public enum UrgencyTraits
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The text holds a word of the trigger lexicon.</summary>
    Named = 1,

    /// <summary>The ticket looks like a danger to life and is none.</summary>
    Trap = 2,
}
