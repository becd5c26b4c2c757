using System.Text.Json;
using System.Text.Json.Serialization;
using TextMining.Urgency;

namespace TextMining.Routing.Internals;

/// <summary>The routing file as it is written; its schema is these members, all of them required.</summary>
internal sealed record RoutingDocument(
    string Version,
    string Note,
    IReadOnlyList<QueueDefinition> Queues,
    RoutingRules Rules);

/// <summary>The rules by what they decide.</summary>
internal sealed record RoutingRules(
    IReadOnlyList<RouteRule> Lead,
    IReadOnlyList<RouteRule> Queue,
    IReadOnlyList<RouteRule> Clocks,
    IReadOnlyList<RouteRule> Support,
    IReadOnlyList<RouteRule> Green);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters =
    [
        typeof(UrgencyLevelConverter), typeof(KebabConverter<ServiceArea>), typeof(KebabConverter<CustomerRegisters>),
        typeof(KebabConverter<EscalationRisk>), typeof(KebabConverter<ComplaintGrade>), typeof(KebabConverter<ServiceClock>),
        typeof(KebabConverter<ClockBasis>),
    ])]
[JsonSerializable(typeof(RoutingDocument))]
[JsonSerializable(typeof(ClocksDocument))]
[JsonSerializable(typeof(CalendarDocument))]
internal sealed partial class RoutingJson : JsonSerializerContext;

internal sealed class UrgencyLevelConverter() : JsonStringEnumConverter<UrgencyLevel>(namingPolicy: null, allowIntegerValues: false);

/// <summary>Enum values as <c>life-support</c>.</summary>
internal sealed class KebabConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
