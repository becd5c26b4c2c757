using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TextMining.Service.Mining;

/// <summary>How answers of mining are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TopicsAnswer))]
[JsonSerializable(typeof(OutagesAnswer))]
[JsonSerializable(typeof(RepeatsAnswer))]
[JsonSerializable(typeof(WeakPointsAnswer))]
[JsonSerializable(typeof(TrendsAnswer))]
[JsonSerializable(typeof(SimilarAnswer))]
internal sealed partial class MiningWire : JsonSerializerContext
{
    /// <summary>Chinese as it is.</summary>
    public static MiningWire Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
