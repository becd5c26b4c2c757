using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TextMining.Classification;
using TextMining.Features;
using TextMining.Normalization;
using TextMining.Segmentation;

namespace TextMining.Persistence;

/// <summary>A linear model and its manifest as sections of a model file.</summary>
internal static class LinearModelFile
{
    private const int MaximumLanes = 4096;

    public static ModelContainer Write(ModelManifest manifest, LinearModel model)
    {
        var container = new ModelContainer();
        container.Add("manifest", manifest.ToJson());
        var vocabulary = new SectionWriter();
        vocabulary.WriteInt32(model.Vocabulary.Count);
        for (var column = 0; column < model.Vocabulary.Count; column++)
        {
            vocabulary.WriteByte((byte)model.Vocabulary.BlockOf(column));
            vocabulary.WriteUnits(model.Vocabulary.TextOf(column));
        }

        container.Add("vocabulary", vocabulary.Content);
        var weights = new SectionWriter();
        weights.WriteInt32(model.Lanes);
        weights.WriteSingles(model.Bias);
        weights.WriteSingles(model.Factors);
        weights.WriteSingles(model.Weights.Scales);
        weights.WriteBytes(MemoryMarshal.AsBytes(model.Weights.Values));
        container.Add("weights", weights.Content);
        return container;
    }

    public static (ModelManifest Manifest, LinearModel Model) Read(ModelContainer container, string kind, SegmenterModel? segmenterModel)
    {
        var manifest = ModelManifest.FromJson(container["manifest"].Span);
        Check(manifest, kind, segmenterModel);
        try
        {
            var segmenter = manifest.SegmenterSha256 is null ? null : new JiebaSegmenter(segmenterModel!);
            var featurizer = new Featurizer(manifest.Features, segmenter);
            var vocabulary = ReadVocabulary(new SectionReader(container["vocabulary"].Span, "vocabulary"));
            var model = ReadWeights(container["weights"], featurizer, vocabulary);
            var classes = manifest.Heads.Sum(static head => head.Labels.Count);
            return classes <= model.Lanes
                ? (manifest, model)
                : throw new ModelFormatException(ModelFault.Corrupt, $"The model file has {classes} classes, but only {model.Lanes} lanes.");
        }
        catch (ArgumentException exception)
        {
            // The constructors check what they are given; here what they are given is the file.
            throw new ModelFormatException(ModelFault.Corrupt, $"The model file contradicts itself: {exception.Message}");
        }
    }

    private static void Check(ModelManifest manifest, string kind, SegmenterModel? segmenterModel)
    {
        if (manifest.Kind != kind)
        {
            throw new ModelFormatException(ModelFault.NotAModel, $"The model file is a '{manifest.Kind}'; a '{kind}' is expected.");
        }

        if (manifest.NormalizerVersion != TextNormalizer.Version)
        {
            throw new ModelFormatException(
                ModelFault.UnsupportedVersion,
                $"The model was trained with version {manifest.NormalizerVersion} of the normaliser; this library has version {TextNormalizer.Version}.",
                manifest.NormalizerVersion,
                TextNormalizer.Version);
        }

        if (manifest.SegmenterSha256 is { } expected && segmenterModel?.Sha256 != expected)
        {
            throw new ModelFormatException(
                ModelFault.Corrupt,
                $"The model was trained with the segmenter model {expected}; {segmenterModel?.Sha256 ?? "none"} was given.");
        }

        if (manifest.Features.Blocks is null || manifest.Features.Blocks.Any(static block => block is null)
            || manifest.Heads.Any(static head => head?.Labels is null || !head.Calibration.IsValid))
        {
            throw new ModelFormatException(ModelFault.Corrupt, "The manifest of the model file lacks a block, a label set or a calibration.");
        }
    }

    // Compiled at full speed at once: its loop runs once in a program's life, over every feature.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vocabulary ReadVocabulary(SectionReader reader)
    {
        var count = reader.ReadCount(int.MaxValue, "features");
        // Two bytes of each feature are no text: its block and its length.
        var units = new char[Math.Max(0, reader.Remaining - 2 * count) / sizeof(char)];
        var ends = new int[count];
        var blocks = new byte[count];
        var filled = 0;
        for (var column = 0; column < count; column++)
        {
            blocks[column] = reader.ReadByte();
            var text = reader.ReadUnits();
            if (text.Length > units.Length - filled)
            {
                throw reader.Corrupt($"is too short for {count} features");
            }

            text.CopyTo(units.AsSpan(filled));
            filled += text.Length;
            ends[column] = filled;
        }

        reader.End();
        return new Vocabulary(units, ends, blocks);
    }

    private static LinearModel ReadWeights(ReadOnlyMemory<byte> section, Featurizer featurizer, Vocabulary vocabulary)
    {
        var reader = new SectionReader(section.Span, "weights");
        var lanes = reader.ReadCount(MaximumLanes, "lanes");
        var bias = reader.ReadFiniteSingles(lanes);
        var factors = reader.ReadFiniteSingles(vocabulary.Count);
        var scales = reader.ReadFiniteSingles(vocabulary.Count);
        var values = section[reader.Position..];
        return new LinearModel(featurizer, vocabulary, factors, new QuantizedWeights(scales, values, lanes), bias);
    }
}
