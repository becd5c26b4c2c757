namespace TextMining.Mining;

/// <summary>What a miner is doing.</summary>
public enum MiningStage
{
    /// <summary>Reading tickets and their features.</summary>
    Reading,

    /// <summary>Looking for similar tickets.</summary>
    Comparing,

    /// <summary>Joining them into groups.</summary>
    Grouping,
}
