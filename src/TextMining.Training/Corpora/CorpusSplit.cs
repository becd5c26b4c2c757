namespace TextMining.Training.Corpora;

/// <summary>The fixed part that a ticket belongs to.</summary>
public enum CorpusSplit
{
    /// <summary>For fitting weights.</summary>
    Train,

    /// <summary>For choosing options and thresholds.</summary>
    Dev,

    /// <summary>For measuring only.</summary>
    Test,
}
