using System.Text.Json;
using System.Text.Json.Serialization;
using TextMining.Classification;
using TextMining.Segmentation;

namespace TextMining.Secondary.Internals;

/// <summary>A <see cref="SecondaryPolicy"/> as the readable section of a model file. The same decision gives the same bytes.</summary>
internal sealed record SecondaryFile
{
    /// <summary>What evidence means; it changes when its names or how they are computed change.</summary>
    public const int CurrentVersion = 1;

    public required int Version { get; init; }

    public required SecondaryThresholds Thresholds { get; init; }

    public required SortedDictionary<string, float> Weights { get; init; }

    public required SortedDictionary<string, int> Tickets { get; init; }

    public required SortedDictionary<string, SortedDictionary<string, int>> Pairs { get; init; }

    public static byte[] Write(SecondaryPolicy policy) => JsonSerializer.SerializeToUtf8Bytes(
        new SecondaryFile
        {
            Version = CurrentVersion,
            Thresholds = policy.Thresholds,
            Weights = new(SecondaryEvidence.Names.Zip(policy.Weights).ToDictionary(static pair => pair.First, static pair => pair.Second), StringComparer.Ordinal),
            Tickets = new(policy.Priors.Tickets.ToDictionary(), StringComparer.Ordinal),
            Pairs = new(policy.Priors.Pairs.ToDictionary(static row => row.Key, static row => new SortedDictionary<string, int>(row.Value.ToDictionary(), StringComparer.Ordinal)), StringComparer.Ordinal),
        },
        SecondaryJson.Default.SecondaryFile);

    public static SecondaryPolicy Read(ReadOnlySpan<byte> json, LabelSet labels)
    {
        try
        {
            var file = JsonSerializer.Deserialize(json, SecondaryJson.Default.SecondaryFile) ?? throw Corrupt("is null");
            if (file.Version != CurrentVersion)
            {
                throw new ModelFormatException(
                    ModelFault.UnsupportedVersion,
                    $"The decision on further causes has version {file.Version}; this library reads version {CurrentVersion}.",
                    file.Version,
                    CurrentVersion);
            }

            return file.ToPolicy(labels);
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            throw Corrupt($"cannot be read: {error.Message}");
        }
    }

    private SecondaryPolicy ToPolicy(LabelSet labels)
    {
        if (!Weights.Keys.Order(StringComparer.Ordinal).SequenceEqual(SecondaryEvidence.Names.Order(StringComparer.Ordinal)))
        {
            throw Corrupt($"has weights for {string.Join(", ", Weights.Keys)}; expected {string.Join(", ", SecondaryEvidence.Names)}");
        }

        var causes = Tickets.Keys.Concat(Pairs.Keys).Concat(Pairs.Values.SelectMany(static row => row?.Keys ?? throw Corrupt("has a pair that is null")));
        if (causes.FirstOrDefault(code => !labels.TryGetIndex(code, out _)) is { } unknown)
        {
            throw Corrupt($"counts the cause '{unknown}', which the heads do not have");
        }

        if (Tickets.Values.Concat(Pairs.Values.SelectMany(static row => row.Values)).Any(static count => count is < 0 or > 100_000_000))
        {
            throw Corrupt("has a count that is negative or too large");
        }

        return new SecondaryPolicy(
            labels,
            [.. SecondaryEvidence.Names.Select(name => Weights[name])],
            new PairPriors(Tickets, Pairs.ToDictionary(static row => row.Key, static row => (IReadOnlyDictionary<string, int>)row.Value)),
            Thresholds);
    }

    private static ModelFormatException Corrupt(string what) => new(ModelFault.Corrupt, $"The decision on further causes in the model file {what}.");
}

[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(SecondaryFile))]
internal sealed partial class SecondaryJson : JsonSerializerContext;
