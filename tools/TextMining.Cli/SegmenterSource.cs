using TextMining.Segmentation;

namespace TextMining.Cli;

/// <summary>The segmenter model that the checkout ships.</summary>
internal static class SegmenterSource
{
    public static SegmenterModel Load()
    {
        using var file = File.OpenRead(Checkout.Path("models/segmenter/segmenter.bin"));
        return SegmenterModel.Load(file);
    }
}
