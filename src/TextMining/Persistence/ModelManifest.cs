using System.Text.Json;
using System.Text.Json.Serialization;
using TextMining.Classification;
using TextMining.Features;

namespace TextMining.Persistence;

/// <summary>What a model file says about itself; everything that decides a prediction beside the numbers of its binary sections.</summary>
/// <remarks>Immutable; may be used from any thread.</remarks>
public sealed record ModelManifest
{
    /// <summary>What the file is: <c>classifier</c> or <c>ticket-tagger</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The version of <see cref="Normalization.TextNormalizer"/> that the model was trained with.</summary>
    public required int NormalizerVersion { get; init; }

    /// <summary>SHA-256 of the segmenter model, in lower-case hex; null when no block is made of words.</summary>
    public required string? SegmenterSha256 { get; init; }

    /// <summary>Which features are taken.</summary>
    public required FeaturizerOptions Features { get; init; }

    /// <summary>The tasks, in the order of their lanes.</summary>
    public required IReadOnlyList<HeadManifest> Heads { get; init; }

    /// <summary>How the model came about.</summary>
    public required TrainingManifest Training { get; init; }

    /// <summary>Reads the manifest of a model file of any kind.</summary>
    /// <param name="container">The file.</param>
    /// <exception cref="ModelFormatException">The file has no manifest, or one that cannot be read.</exception>
    public static ModelManifest Read(ModelContainer container)
    {
        ArgumentNullException.ThrowIfNull(container);
        return FromJson(container["manifest"].Span);
    }

    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Default.ModelManifest);

    internal static ModelManifest FromJson(ReadOnlySpan<byte> json)
    {
        try
        {
            return ReadRegular(json) ?? JsonSerializer.Deserialize(json, ManifestJson.Default.ModelManifest)
                ?? throw new ModelFormatException(ModelFault.Corrupt, "The manifest of the model file is null.");
        }
        catch (JsonException exception)
        {
            throw new ModelFormatException(ModelFault.Corrupt, $"The manifest of the model file cannot be read: {exception.Message}");
        }
    }

    private static ModelManifest? ReadRegular(ReadOnlySpan<byte> json)
    {
        try
        {
            return ManifestReader.Read(json);
        }
        catch (Exception irregular) when (irregular is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }
}

/// <summary>One task of a model.</summary>
public sealed record HeadManifest
{
    /// <summary>The name of the task, such as <c>cause</c>.</summary>
    public required string Task { get; init; }

    /// <summary>The classes, in the order of their lanes.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>Margins → probabilities.</summary>
    public required MarginCalibration Calibration { get; init; }

    /// <summary>Expected calibration error on predictions of documents not seen (15 equal-width bins), or NaN when it was not measured.</summary>
    public required double CalibrationError { get; init; }
}

/// <summary>How a model came about.</summary>
public sealed record TrainingManifest
{
    /// <summary>The version of the library.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>The number of training documents.</summary>
    public required int Documents { get; init; }

    /// <summary>SHA-256 over the training documents and labels, in order, in lower-case hex.</summary>
    public required string CorpusSha256 { get; init; }

    /// <summary>The seed.</summary>
    public required int Seed { get; init; }

    /// <summary>C of the support vector machine.</summary>
    public required float Cost { get; init; }

    /// <summary>The exponent of a feature's association with its strongest class.</summary>
    public required float AssociationPower { get; init; }

    /// <summary>The exponent of a class's rarity in the cost of its documents.</summary>
    public required float BalancePower { get; init; }

    /// <summary>Epochs of the solver.</summary>
    public required int Epochs { get; init; }

    /// <summary>Measured on training documents that the calibrating model had not seen, by name.</summary>
    public required SortedDictionary<string, double> HeldOut { get; init; }
}

[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(ModelManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
