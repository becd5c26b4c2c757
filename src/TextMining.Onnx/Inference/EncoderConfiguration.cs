using System.Globalization;
using System.Text.Json;
using TextMining.Classification;
using TextMining.Onnx.Tokenization;

namespace TextMining.Onnx.Inference;

/// <summary>What a <c>config.json</c> says that a reader must know: Hugging Face's (<c>id2label</c>) or this project's (<c>heads</c>).</summary>
/// <remarks>Immutable; may be shared by any number of threads.</remarks>
public sealed record EncoderConfiguration
{
    /// <summary>The task's name where the file has Hugging Face's form, which gives it none.</summary>
    public const string DefaultTask = "label";

    /// <summary>The tasks, in the order of the model's scores.</summary>
    public required IReadOnlyList<EncoderHead> Heads { get; init; }

    /// <summary>The greatest number of ids that the model has places for.</summary>
    public required int LongestText { get; init; }

    /// <summary>Whether case and accents count.</summary>
    public required LetterCase LetterCase { get; init; }

    /// <summary>The number of scores: the classes of all heads.</summary>
    public int Scores => Heads.Sum(static head => head.Labels.Count);

    /// <summary>Reads a configuration.</summary>
    /// <param name="stream">UTF-8 JSON with <c>id2label</c> or <c>heads</c>, and optionally <c>max_position_embeddings</c> (512) and <c>do_lower_case</c> (true); left open.</param>
    /// <exception cref="OnnxModelException">It is no such JSON, or its labels are not a set of two or more.</exception>
    public static EncoderConfiguration Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        try
        {
            using var document = JsonDocument.Parse(stream);
            var root = document.RootElement;
            return new EncoderConfiguration
            {
                Heads = root.TryGetProperty("heads", out var heads) ? [.. heads.EnumerateArray().Select(ReadHead)] : [FromIds(root)],
                LongestText = root.TryGetProperty("max_position_embeddings", out var longest) ? Checked(longest.GetInt32()) : 512,
                LetterCase = root.TryGetProperty("do_lower_case", out var lower) && !lower.GetBoolean() ? LetterCase.Kept : LetterCase.Folded,
            };
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException or KeyNotFoundException or ArgumentException)
        {
            throw new OnnxModelException(OnnxModelFault.Configuration, $"The model's config.json cannot be used: {error.Message}", error);
        }
    }

    private static EncoderHead ReadHead(JsonElement head)
    {
        var temperature = head.TryGetProperty("temperature", out var given) ? given.GetSingle() : 1;
        return float.IsFinite(temperature) && temperature > 0
            ? new EncoderHead(new LabelSet(head.GetProperty("task").GetString()!, [.. head.GetProperty("labels").EnumerateArray().Select(static label => label.GetString()!)]), temperature)
            : throw new FormatException($"A temperature is {temperature}; a number above 0 is expected.");
    }

    private static EncoderHead FromIds(JsonElement root)
    {
        if (!root.TryGetProperty("id2label", out var labels))
        {
            throw new FormatException("it has neither 'heads' nor 'id2label'.");
        }

        var byId = labels.EnumerateObject().ToDictionary(static pair => int.Parse(pair.Name, CultureInfo.InvariantCulture), static pair => pair.Value.GetString()!);
        return new EncoderHead(new LabelSet(DefaultTask, [.. Enumerable.Range(0, byId.Count).Select(id => byId[id])]), 1);
    }

    private static int Checked(int longest) => longest is >= 8 and <= 65536
        ? longest
        : throw new FormatException($"max_position_embeddings is {longest}; 8 to 65536 is expected.");
}
