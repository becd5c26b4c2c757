using System.Text.Json;
using System.Text.Json.Serialization;
using TextMining.Classification;
using TextMining.Segmentation;
using TextMining.Urgency;

namespace TextMining.Review;

/// <summary>From which probability on a cause is tagged automatically or suggested. Thresholds come from a risk–coverage curve of tickets that the model had not seen.</summary>
/// <remarks>Immutable; may be shared by any number of threads.</remarks>
public sealed record ReviewPolicy
{
    /// <summary>Probability of the best cause from which the tag acts by itself; 0–1.</summary>
    public required double AutoAt { get; init; }

    /// <summary>Probability of the best cause from which the three likeliest are suggested; 0–1, at most <see cref="AutoAt"/>.</summary>
    public required double SuggestAt { get; init; }

    /// <summary>Distinct known features below which a text counts as unlike anything trained on.</summary>
    public required int FamiliarFrom { get; init; }

    /// <summary>Share of tickets at or above <see cref="AutoAt"/> where the thresholds were chosen.</summary>
    public required double AutoCoverage { get; init; }

    /// <summary>Share of wrong causes among them.</summary>
    public required double AutoError { get; init; }

    /// <summary>Share of tickets that are suggested.</summary>
    public required double SuggestCoverage { get; init; }

    /// <summary>Share of them whose cause is not among the three likeliest.</summary>
    public required double SuggestError { get; init; }

    /// <summary>Number of unseen tickets that the thresholds were chosen on.</summary>
    public required int Tickets { get; init; }

    /// <summary>Decides one ticket.</summary>
    /// <param name="heads">What the heads say.</param>
    /// <param name="reading">What the rules read.</param>
    /// <param name="urgency">The level.</param>
    public ReviewDecision Decide(HeadPredictions heads, UrgencyReading reading, UrgencyDecision urgency)
    {
        ArgumentNullException.ThrowIfNull(heads);
        ArgumentNullException.ThrowIfNull(reading);
        var reasons = new List<ReviewReason>();
        if (reading.NeedsPerson)
        {
            reasons.Add(ReviewReason.NeedsPerson);
        }

        if (heads.KnownFeatures < FamiliarFrom)
        {
            reasons.Add(ReviewReason.UnfamiliarText);
        }

        var probability = heads.Cause.Best.Probability;
        if (probability < SuggestAt)
        {
            reasons.Add(ReviewReason.NoLikelyCause);
        }

        if (reasons.Count > 0)
        {
            return new ReviewDecision(ReviewLevel.Manual, reasons);
        }

        // A danger is dispatched at once; the person who confirms it comes second and must not delay it.
        if (urgency.Level == UrgencyLevel.U1)
        {
            reasons.Add(ReviewReason.DangerToLife);
        }

        if (probability < AutoAt)
        {
            reasons.Add(ReviewReason.UncertainCause);
            return new ReviewDecision(ReviewLevel.Suggest, reasons);
        }

        return new ReviewDecision(ReviewLevel.Auto, reasons);
    }

    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, ReviewJson.Default.ReviewPolicy);

    internal static ReviewPolicy FromJson(ReadOnlySpan<byte> json)
    {
        try
        {
            var policy = ReadRegular(json) ?? JsonSerializer.Deserialize(json, ReviewJson.Default.ReviewPolicy);
            return policy is { AutoAt: >= 0 and <= 1, SuggestAt: >= 0 and <= 1 } && policy.SuggestAt <= policy.AutoAt
                ? policy
                : throw new ModelFormatException(ModelFault.Corrupt, "The review thresholds of the model file are missing or out of order.");
        }
        catch (JsonException error)
        {
            throw new ModelFormatException(ModelFault.Corrupt, $"The review thresholds of the model file cannot be read: {error.Message}");
        }
    }

    private static ReviewPolicy? ReadRegular(ReadOnlySpan<byte> json)
    {
        try
        {
            return ReviewPolicyReader.Read(json);
        }
        catch (Exception irregular) when (irregular is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ReviewPolicy))]
internal sealed partial class ReviewJson : JsonSerializerContext;
