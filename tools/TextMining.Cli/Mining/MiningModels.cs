using TextMining.Segmentation;

namespace TextMining.Cli.Mining;

/// <summary>What every miner reads texts with.</summary>
internal static class MiningModels
{
    public static JiebaSegmenter Segmenter() => new(SegmenterSource.Load());
}
