using TextMining.Entities;
using TextMining.Segmentation;

namespace TextMining.Service.Mining;

/// <summary>What miners read texts with; loaded when first needed. Thread-safe.</summary>
internal sealed class MiningModels
{
    private readonly Lazy<JiebaSegmenter> _segmenter = new(() => new JiebaSegmenter(SegmenterModel.LoadDefault()));

    public JiebaSegmenter Segmenter => _segmenter.Value;

    public EntityExtractor Extractor { get; } = new();
}
