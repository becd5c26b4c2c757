using System.Text.Json;
using TextMining.Classification;
using TextMining.Features;

namespace TextMining.Persistence;

/// <summary>Reads a manifest of the regular form; see <see cref="JsonCursor"/>.</summary>
internal static class ManifestReader
{
    /// <exception cref="JsonException">The manifest has not the regular form.</exception>
    public static ModelManifest Read(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8);
        string? kind = null, sha256 = null;
        FeaturizerOptions? features = null;
        List<HeadManifest>? heads = null;
        TrainingManifest? training = null;
        var (normalizer, members) = (0, 0);
        JsonCursor.BeginObject(ref json);
        for (; JsonCursor.NextMember(ref json); members++)
        {
            switch (json.GetString())
            {
                case "kind": kind = JsonCursor.String(ref json); break;
                case "normalizerVersion": normalizer = JsonCursor.Int32(ref json); break;
                case "segmenterSha256": sha256 = JsonCursor.String(ref json); break;
                case "features": features = ReadFeatures(ref json); break;
                case "heads": heads = ReadHeads(ref json); break;
                case "training": training = ReadTraining(ref json); break;
                default: throw JsonCursor.Irregular();
            }
        }

        JsonCursor.End(ref json);
        return new ModelManifest
        {
            Kind = JsonCursor.Given(kind),
            NormalizerVersion = members == 6 ? normalizer : throw JsonCursor.Irregular(),
            SegmenterSha256 = JsonCursor.Given(sha256),
            Features = JsonCursor.Given(features),
            Heads = JsonCursor.Given(heads),
            Training = JsonCursor.Given(training),
        };
    }

    private static FeaturizerOptions ReadFeatures(ref Utf8JsonReader json)
    {
        List<FeatureBlock>? blocks = null;
        var (headLength, evenness, members) = (0, 0f, 0);
        JsonCursor.BeginObject(ref json);
        for (; JsonCursor.NextMember(ref json); members++)
        {
            switch (json.GetString())
            {
                case "blocks": blocks = ReadBlocks(ref json); break;
                case "headLength": headLength = JsonCursor.Int32(ref json); break;
                case "blockEvenness": evenness = JsonCursor.Single(ref json); break;
                default: throw JsonCursor.Irregular();
            }
        }

        return members == 3
            ? new FeaturizerOptions { Blocks = JsonCursor.Given(blocks), HeadLength = headLength, BlockEvenness = evenness }
            : throw JsonCursor.Irregular();
    }

    private static List<FeatureBlock> ReadBlocks(ref Utf8JsonReader json)
    {
        var blocks = new List<FeatureBlock>();
        JsonCursor.BeginArray(ref json);
        while (JsonCursor.NextObject(ref json))
        {
            var (kind, minimum, maximum, weight, members) = ((FeatureKind)0, 0, 0, 0f, 0);
            for (; JsonCursor.NextMember(ref json); members++)
            {
                switch (json.GetString())
                {
                    case "kind": kind = KindOf(JsonCursor.String(ref json)); break;
                    case "minimum": minimum = JsonCursor.Int32(ref json); break;
                    case "maximum": maximum = JsonCursor.Int32(ref json); break;
                    case "weight": weight = JsonCursor.Single(ref json); break;
                    default: throw JsonCursor.Irregular();
                }
            }

            blocks.Add(members == 4 ? new FeatureBlock(kind, minimum, maximum, weight) : throw JsonCursor.Irregular());
        }

        return blocks;
    }

    private static FeatureKind KindOf(string name) => name switch
    {
        nameof(FeatureKind.Word) => FeatureKind.Word,
        nameof(FeatureKind.Character) => FeatureKind.Character,
        nameof(FeatureKind.HeadCharacter) => FeatureKind.HeadCharacter,
        nameof(FeatureKind.HeadWord) => FeatureKind.HeadWord,
        _ => throw JsonCursor.Irregular(),
    };

    private static List<HeadManifest> ReadHeads(ref Utf8JsonReader json)
    {
        var heads = new List<HeadManifest>();
        JsonCursor.BeginArray(ref json);
        while (JsonCursor.NextObject(ref json))
        {
            string? task = null;
            List<string>? labels = null;
            var (calibration, error, members) = (default(MarginCalibration), 0.0, 0);
            for (; JsonCursor.NextMember(ref json); members++)
            {
                switch (json.GetString())
                {
                    case "task": task = JsonCursor.String(ref json); break;
                    case "labels": labels = JsonCursor.Strings(ref json); break;
                    case "calibration": calibration = ReadCalibration(ref json); break;
                    case "calibrationError": error = JsonCursor.Double(ref json); break;
                    default: throw JsonCursor.Irregular();
                }
            }

            heads.Add(members == 4
                ? new HeadManifest { Task = JsonCursor.Given(task), Labels = JsonCursor.Given(labels), Calibration = calibration, CalibrationError = error }
                : throw JsonCursor.Irregular());
        }

        return heads;
    }

    private static MarginCalibration ReadCalibration(ref Utf8JsonReader json)
    {
        var (sharpness, shift, members) = (0f, 0f, 0);
        JsonCursor.BeginObject(ref json);
        for (; JsonCursor.NextMember(ref json); members++)
        {
            switch (json.GetString())
            {
                case "sharpness": sharpness = JsonCursor.Single(ref json); break;
                case "shift": shift = JsonCursor.Single(ref json); break;
                default: throw JsonCursor.Irregular();
            }
        }

        return members == 2 ? new MarginCalibration(sharpness, shift) : throw JsonCursor.Irregular();
    }

    private static TrainingManifest ReadTraining(ref Utf8JsonReader json)
    {
        string? tool = null, corpus = null;
        SortedDictionary<string, double>? heldOut = null;
        var (documents, seed, epochs, members) = (0, 0, 0, 0);
        var (cost, association, balance) = (0f, 0f, 0f);
        JsonCursor.BeginObject(ref json);
        for (; JsonCursor.NextMember(ref json); members++)
        {
            switch (json.GetString())
            {
                case "toolVersion": tool = JsonCursor.String(ref json); break;
                case "documents": documents = JsonCursor.Int32(ref json); break;
                case "corpusSha256": corpus = JsonCursor.String(ref json); break;
                case "seed": seed = JsonCursor.Int32(ref json); break;
                case "cost": cost = JsonCursor.Single(ref json); break;
                case "associationPower": association = JsonCursor.Single(ref json); break;
                case "balancePower": balance = JsonCursor.Single(ref json); break;
                case "epochs": epochs = JsonCursor.Int32(ref json); break;
                case "heldOut": heldOut = ReadMeasures(ref json); break;
                default: throw JsonCursor.Irregular();
            }
        }

        return new TrainingManifest
        {
            ToolVersion = JsonCursor.Given(tool),
            Documents = members == 9 ? documents : throw JsonCursor.Irregular(),
            CorpusSha256 = JsonCursor.Given(corpus),
            Seed = seed,
            Cost = cost,
            AssociationPower = association,
            BalancePower = balance,
            Epochs = epochs,
            HeldOut = JsonCursor.Given(heldOut),
        };
    }

    private static SortedDictionary<string, double> ReadMeasures(ref Utf8JsonReader json)
    {
        var measures = new SortedDictionary<string, double>();
        JsonCursor.BeginObject(ref json);
        while (JsonCursor.NextMember(ref json))
        {
            var name = json.GetString()!;
            measures[name] = JsonCursor.Double(ref json);
        }

        return measures;
    }
}
