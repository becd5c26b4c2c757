using System.Text.Json;
using System.Text.Json.Serialization;
using TextMining.Entities;
using TextMining.Urgency;

namespace TextMining.Training.Corpora;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(EntityKindConverter), typeof(SplitConverter), typeof(LevelConverter)])]
[JsonSerializable(typeof(LabelledTicket))]
[JsonSerializable(typeof(SecondLabel))]
internal sealed partial class CorpusJson : JsonSerializerContext;

internal sealed class EntityKindConverter : JsonConverter<EntityKind>
{
    public override EntityKind Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var name = reader.GetString();
        var index = EntityKindNames.All.ToList().IndexOf(name!);
        return index >= 0 ? (EntityKind)index : throw new JsonException($"'{name}' is not an entity kind.");
    }

    public override void Write(Utf8JsonWriter writer, EntityKind value, JsonSerializerOptions options) =>
        writer.WriteStringValue(EntityKindNames.All[(int)value]);
}

internal sealed class SplitConverter() : JsonStringEnumConverter<CorpusSplit>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);

internal sealed class LevelConverter() : JsonStringEnumConverter<UrgencyLevel>(namingPolicy: null, allowIntegerValues: false);
