namespace TextMining.Service.Inference;

/// <summary>Open Inference protocol: a request with one BYTES tensor named <c>text</c>.</summary>
public sealed record InferenceRequest
{
    public string? Id { get; init; }

    public IReadOnlyList<InferenceInput>? Inputs { get; init; }

    public IReadOnlyList<InferenceOutputName>? Outputs { get; init; }

    public System.Text.Json.JsonElement? Parameters { get; init; }
}

public sealed record InferenceInput
{
    public string? Name { get; init; }

    public IReadOnlyList<long>? Shape { get; init; }

    public string? Datatype { get; init; }

    public IReadOnlyList<string>? Data { get; init; }

    public System.Text.Json.JsonElement? Parameters { get; init; }
}

public sealed record InferenceOutputName(string Name, System.Text.Json.JsonElement? Parameters = null);

/// <summary>Open Inference protocol: the tensors cause, business, urgency, queue (BYTES) and probability (FP64).</summary>
public sealed record InferenceAnswer
{
    [System.Text.Json.Serialization.JsonPropertyName("model_name")]
    public required string ModelName { get; init; }

    [System.Text.Json.Serialization.JsonPropertyName("model_version")]
    public required string ModelVersion { get; init; }

    public string? Id { get; init; }

    public required IReadOnlyList<InferenceOutput> Outputs { get; init; }
}

/// <summary>A tensor: texts for BYTES, numbers for FP64.</summary>
public sealed record InferenceOutput
{
    public required string Name { get; init; }

    public required string Datatype { get; init; }

    public required IReadOnlyList<int> Shape { get; init; }

    public required System.Text.Json.JsonElement Data { get; init; }
}

public sealed record InferenceServer(string Name, string Version, IReadOnlyList<string> Extensions);

public sealed record InferenceReady(string Name, bool Ready);

public sealed record InferenceModel(string Name, IReadOnlyList<string> Versions, string Platform, IReadOnlyList<InferenceTensor> Inputs, IReadOnlyList<InferenceTensor> Outputs);

public sealed record InferenceTensor(string Name, string Datatype, IReadOnlyList<int> Shape);
