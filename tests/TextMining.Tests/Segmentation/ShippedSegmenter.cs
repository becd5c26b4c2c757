using TextMining.Segmentation;

namespace TextMining.Tests.Segmentation;

/// <summary>The model that the project ships, loaded once for all tests.</summary>
internal static class ShippedSegmenter
{
    private static readonly Lazy<SegmenterModel> Shared = new(Load);

    public static string Path { get; } = Repository.Path("models", "segmenter", "segmenter.bin");

    public static SegmenterModel Model => Shared.Value;

    private static SegmenterModel Load()
    {
        using var file = File.OpenRead(Path);
        return SegmenterModel.Load(file);
    }
}
