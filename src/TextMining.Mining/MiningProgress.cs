namespace TextMining.Mining;

/// <summary>How far a miner has come.</summary>
/// <param name="Stage">What it is doing.</param>
/// <param name="Done">How many tickets are done.</param>
/// <param name="Total">How many there are; 0 while that is not known.</param>
public readonly record struct MiningProgress(MiningStage Stage, int Done, int Total);
