using System.Text.Json.Serialization;

namespace TextMining.Taxonomies;

/// <summary>The file as it is written; its schema is these members, all of them required.</summary>
internal sealed record TaxonomyDocument(
    string Version,
    string Note,
    IReadOnlyList<BusinessType> BusinessTypes,
    IReadOnlyList<Department> Departments,
    IReadOnlyList<CauseGroup> Tops,
    IReadOnlyList<Cause> Causes,
    IReadOnlyList<string> RetiredCodes);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(TaxonomyDocument))]
internal sealed partial class TaxonomyJson : JsonSerializerContext;
