using TextMining.Classification;

namespace TextMining.Onnx.Inference;

/// <summary>A neural model with the tagger's three tasks, as the second reader of a ticket tagger.</summary>
/// <remarks>May be shared by any number of threads until it is disposed.</remarks>
public sealed class EncoderTicketReader : TicketReader, IDisposable
{
    private const string Model = "model";
    private const string Vocabulary = "vocabulary";
    private const string Configuration = "configuration";
    private readonly EncoderModel _model;

    private EncoderTicketReader(EncoderModel model, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> parts)
    {
        _model = model;
        Parts = parts;
        Heads = [.. model.Configuration.Heads.Select(static head => head.Labels)];
    }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Parts { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<LabelSet> Heads { get; }

    /// <summary>Loads a reader from its three files.</summary>
    /// <param name="model">The ONNX file; left open.</param>
    /// <param name="vocabulary"><c>vocab.txt</c>; left open.</param>
    /// <param name="configuration"><c>config.json</c> with <c>heads</c>; left open.</param>
    /// <param name="options">How to run; null for the defaults.</param>
    /// <exception cref="OnnxModelException">A file is damaged, they do not fit one another, or a task of the tagger is missing.</exception>
    public static EncoderTicketReader Load(Stream model, Stream vocabulary, Stream configuration, EncoderOptions? options = null) => Load(
        new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
        {
            [Model] = ReadAll(model),
            [Vocabulary] = ReadAll(vocabulary),
            [Configuration] = ReadAll(configuration),
        },
        options);

    /// <summary>Makes the reader that a model file carries; a <see cref="TicketReaderLoader"/>.</summary>
    /// <param name="parts">See <see cref="Parts"/>.</param>
    /// <exception cref="OnnxModelException">A part is missing or damaged, or they do not fit one another.</exception>
    public static EncoderTicketReader Load(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> parts) => Load(parts, options: null);

    /// <summary>As <see cref="Load(IReadOnlyDictionary{string, ReadOnlyMemory{byte}})"/>, with options.</summary>
    /// <param name="parts">See <see cref="Parts"/>.</param>
    /// <param name="options">How to run; null for the defaults.</param>
    /// <exception cref="OnnxModelException">A part is missing or damaged, or they do not fit one another.</exception>
    public static EncoderTicketReader Load(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> parts, EncoderOptions? options)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var model = EncoderModel.Load(Open(parts, Model), Open(parts, Vocabulary), Open(parts, Configuration), options);
        var missing = TicketHeads.Tasks.Except(model.Configuration.Heads.Select(static head => head.Labels.Task), StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            model.Dispose();
            throw new OnnxModelException(OnnxModelFault.Labels, $"The model has no task {string.Join(", ", missing)}; a reader of tickets has {string.Join(", ", TicketHeads.Tasks)}.");
        }

        return new EncoderTicketReader(model, parts);
    }

    /// <inheritdoc/>
    /// <exception cref="OnnxModelException">The runtime failed.</exception>
    public override void Score(ReadOnlySpan<char> text, Span<float> scores) => _model.Score(text, scores);

    /// <summary>Frees the runtime's memory.</summary>
    public void Dispose() => _model.Dispose();

    private static MemoryStream Open(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> parts, string name) => parts.TryGetValue(name, out var content)
        ? new MemoryStream(content.ToArray(), writable: false)
        : throw new OnnxModelException(OnnxModelFault.NotLoadable, $"The reader has no part '{name}'; it has: {string.Join(", ", parts.Keys)}.");

    private static byte[] ReadAll(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
