using TextMining.Segmentation;

namespace TextMining.Cli;

/// <summary>The segmenter model that the program carries, so that an installed tool needs no checkout.</summary>
internal static class SegmenterSource
{
    public static SegmenterModel Load() => SegmenterModel.LoadDefault();
}
