using System.Text.Json.Serialization;

namespace EmptyEndpoint;

internal sealed record EmptyTicket(string Text, string? Channel, string? Area, DateTimeOffset? ReceivedAt);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(EmptyTicket))]
internal sealed partial class EmptyJson : JsonSerializerContext;
