using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using TextMining.Service.Corrections;
using TextMining.Service.Events;
using TextMining.Service.Inference;
using TextMining.Service.Models;
using TextMining.Service.Queues;
using TextMining.Service.Review;
using TextMining.Service.Tags;
using TextMining.Service.Taxonomies;
using TextMining.Service.Tickets;

namespace TextMining.Service;

/// <summary>How every wire type is read and written: JSON names in camel case, no unknown or doubled members, Chinese as it is.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false,
    MaxDepth = 32)]
[JsonSerializable(typeof(TicketRequest))]
[JsonSerializable(typeof(TicketRequest[]))]
[JsonSerializable(typeof(TagAnswer))]
[JsonSerializable(typeof(StoredTicketAnswer))]
[JsonSerializable(typeof(LineProblem))]
[JsonSerializable(typeof(CorrectionRequest))]
[JsonSerializable(typeof(CorrectionsAnswer))]
[JsonSerializable(typeof(LabelledLine))]
[JsonSerializable(typeof(EventRequest))]
[JsonSerializable(typeof(EventAnswer))]
[JsonSerializable(typeof(QueueAnswer))]
[JsonSerializable(typeof(ReviewListAnswer))]
[JsonSerializable(typeof(TaxonomyAnswer))]
[JsonSerializable(typeof(ModelAnswer))]
[JsonSerializable(typeof(InferenceRequest))]
[JsonSerializable(typeof(InferenceAnswer))]
[JsonSerializable(typeof(InferenceServer))]
[JsonSerializable(typeof(InferenceModel))]
[JsonSerializable(typeof(InferenceReady))]
[JsonSerializable(typeof(Health.HealthAnswer))]
[JsonSerializable(typeof(ProblemDetails))]
[JsonSerializable(typeof(Dictionary<string, string[]>))]
internal sealed partial class ServiceJson : JsonSerializerContext
{
    /// <summary>For a writer of one's own: with it the generated code writes at full speed.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Makes the framework's options those of this class.</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        options.AllowDuplicateProperties = false;
        options.PropertyNameCaseInsensitive = false;
        options.MaxDepth = 32;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.TypeInfoResolverChain.Insert(0, Default);
    }
}
