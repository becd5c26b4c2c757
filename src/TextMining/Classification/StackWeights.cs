using System.Text.Json;
using System.Text.Json.Serialization;

namespace TextMining.Classification;

/// <summary>How the linear heads and a second reader are joined, learnt on tickets that neither had seen (stacking; Wolpert, 1992).</summary>
/// <remarks>Immutable; may be shared by any number of threads.</remarks>
public sealed record StackWeights
{
    /// <summary>The tasks, in the order of <see cref="TicketHeads.Tasks"/>.</summary>
    public required IReadOnlyList<StackedHead> Heads { get; init; }

    /// <summary>The number of unseen tickets that the weights were learnt on.</summary>
    public required int Tickets { get; init; }

    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, StackWeightsJson.Default.StackWeights);

    internal static StackWeights FromJson(ReadOnlySpan<byte> json)
    {
        StackWeights? stack;
        try
        {
            stack = JsonSerializer.Deserialize(json, StackWeightsJson.Default.StackWeights);
        }
        catch (JsonException error)
        {
            throw new ModelFormatException(ModelFault.Corrupt, $"The stack of the model file cannot be read: {error.Message}");
        }

        return stack?.Heads is { } heads && heads.Select(static head => head?.Task).SequenceEqual(TicketHeads.Tasks) && heads.All(static head => head.IsValid)
            ? stack
            : throw new ModelFormatException(ModelFault.Corrupt, $"The stack of the model file does not weigh the tasks {string.Join(", ", TicketHeads.Tasks)} with finite numbers of 0 or more.");
    }
}

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(StackWeights))]
internal sealed partial class StackWeightsJson : JsonSerializerContext;
