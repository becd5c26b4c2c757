using System.Buffers;
using Microsoft.ML.OnnxRuntime;
using TextMining.Onnx.Tokenization;

namespace TextMining.Onnx.Inference;

/// <summary>A neural model on ONNX Runtime: texts → the scores of all its classes.</summary>
/// <remarks>May be shared by any number of threads until it is disposed. All checks are made when it is loaded: the inputs, the number of classes, the greatest id and the greatest length are tried once.</remarks>
public sealed class EncoderModel : IDisposable
{
    // Lengths are rounded up, so that the runtime meets few shapes and its memory stays as it is.
    private const int LengthStep = 8;
    private readonly InferenceSession _session;
    private readonly ModelInputs _inputs;
    private readonly BertTokenizer _tokenizer;
    private readonly EncoderOptions _options;
    private readonly int _longest;

    private EncoderModel(InferenceSession session, ModelInputs inputs, BertTokenizer tokenizer, EncoderConfiguration configuration, EncoderOptions options)
    {
        (_session, _inputs, _tokenizer, _options) = (session, inputs, tokenizer, options);
        Configuration = configuration;
        _longest = Math.Min(options.LongestText, configuration.LongestText);
    }

    /// <summary>What the model's configuration says.</summary>
    public EncoderConfiguration Configuration { get; }

    /// <summary>The tokenizer.</summary>
    public BertTokenizer Tokenizer => _tokenizer;

    /// <summary>Loads a model and tries it once.</summary>
    /// <param name="model">The ONNX file, up to 2 GB, with weights inside; left open.</param>
    /// <param name="vocabulary"><c>vocab.txt</c>; left open.</param>
    /// <param name="configuration"><c>config.json</c>; see <see cref="EncoderConfiguration.Load"/>; left open.</param>
    /// <param name="options">How to run; null for the defaults.</param>
    /// <exception cref="OnnxModelException">A file is damaged, or they do not fit one another.</exception>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static EncoderModel Load(Stream model, Stream vocabulary, Stream configuration, EncoderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(vocabulary);
        options ??= new EncoderOptions();
        options.Validate();
        var settings = EncoderConfiguration.Load(configuration);
        var tokenizer = new BertTokenizer(BertVocabulary.Load(vocabulary), new BertTokenizerOptions { LetterCase = settings.LetterCase });
        var session = Open(model, options);
        try
        {
            var loaded = new EncoderModel(session, ModelInputs.Of(session), tokenizer, settings, options);
            loaded.Try();
            return loaded;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Scores texts, batched by length.</summary>
    /// <param name="texts">Any texts.</param>
    /// <returns>Shape: texts × classes of all heads; in the order of the texts.</returns>
    /// <exception cref="OnnxModelException">The runtime failed.</exception>
    public float[][] Score(IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var ids = texts.Select(text => _tokenizer.Encode(text, _longest)).ToList();
        var scores = new float[texts.Count][];
        foreach (var batch in Enumerable.Range(0, texts.Count).OrderBy(index => ids[index].Count).Chunk(_options.BatchSize))
        {
            var rows = new float[batch.Length * Configuration.Scores];
            Run([.. batch.Select(index => ids[index])], rows);
            for (var i = 0; i < batch.Length; i++)
            {
                scores[batch[i]] = rows.AsSpan(i * Configuration.Scores, Configuration.Scores).ToArray();
            }
        }

        return scores;
    }

    /// <summary>Scores one text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="scores">Shape: the classes of all heads.</param>
    /// <exception cref="ArgumentException"><paramref name="scores"/> has another length.</exception>
    /// <exception cref="OnnxModelException">The runtime failed.</exception>
    public void Score(ReadOnlySpan<char> text, Span<float> scores)
    {
        if (scores.Length != Configuration.Scores)
        {
            throw new ArgumentException($"{Configuration.Scores} scores are written, but there is room for {scores.Length}.", nameof(scores));
        }

        Run([_tokenizer.Encode(text, _longest)], scores);
    }

    /// <summary>Frees the runtime's memory.</summary>
    public void Dispose() => _session.Dispose();

    private static InferenceSession Open(Stream model, EncoderOptions options)
    {
        using var bytes = new MemoryStream();
        model.CopyTo(bytes);
        using var settings = new SessionOptions
        {
            IntraOpNumThreads = options.Threads,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            // The plan of one shape is of no use to the next, but would be kept for each.
            EnableMemoryPattern = false,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
        };
        try
        {
            return new InferenceSession(bytes.ToArray(), settings);
        }
        catch (Exception error) when (IsFromRuntime(error))
        {
            throw new OnnxModelException(OnnxModelFault.NotLoadable, $"ONNX Runtime cannot load the model of {bytes.Length} bytes: {error.Message}", error);
        }
    }

    // The binding reads metadata of damaged models with checks of its own beside the runtime's.
    private static bool IsFromRuntime(Exception error) =>
        error is OnnxRuntimeException or ArgumentException or InvalidOperationException or NotSupportedException or OverflowException or IndexOutOfRangeException or NullReferenceException;

    /// <summary>The greatest id and the greatest length: what a model that does not fit its files would fail at later.</summary>
    private void Try()
    {
        var scores = new float[Configuration.Scores];
        Run([[_tokenizer.Vocabulary.Start, _tokenizer.Vocabulary.End]], scores);
        try
        {
            Run([[_tokenizer.Vocabulary.Start, _tokenizer.Vocabulary.Count - 1, _tokenizer.Vocabulary.End]], scores);
        }
        catch (OnnxModelException error) when (error.Fault == OnnxModelFault.Execution)
        {
            throw new OnnxModelException(OnnxModelFault.Vocabulary, $"The vocabulary has {_tokenizer.Vocabulary.Count} pieces; the model has no vector for the last of them: {error.Message}", error);
        }

        try
        {
            Run([[_tokenizer.Vocabulary.Start, .. Enumerable.Repeat(_tokenizer.Vocabulary.Unknown, _longest - 2), _tokenizer.Vocabulary.End]], scores);
        }
        catch (OnnxModelException error) when (error.Fault == OnnxModelFault.Execution)
        {
            throw new OnnxModelException(OnnxModelFault.Configuration, $"The model cannot read {_longest} ids, which its configuration and the options allow: {error.Message}", error);
        }
    }

    private void Run(List<int>[] batch, Span<float> scores)
    {
        var length = Math.Min(_longest, (batch.Max(static ids => ids.Count) + LengthStep - 1) / LengthStep * LengthStep);
        try
        {
            if (_inputs.HasNarrowIntegers)
            {
                Run<int>(batch, length, static value => value, scores);
            }
            else
            {
                Run<long>(batch, length, static value => value, scores);
            }
        }
        catch (Exception error) when (IsFromRuntime(error) && error is not ObjectDisposedException)
        {
            throw new OnnxModelException(OnnxModelFault.Execution, $"ONNX Runtime failed on a batch of {batch.Length} × {length}: {error.Message}", error);
        }
    }

    private void Run<T>(List<int>[] batch, int length, Func<int, T> cast, Span<float> scores)
        where T : unmanaged
    {
        var size = batch.Length * length;
        var buffer = ArrayPool<T>.Shared.Rent(_inputs.Names.Length * size);
        var values = new OrtValue[_inputs.Names.Length];
        try
        {
            for (var input = 0; input < values.Length; input++)
            {
                var memory = buffer.AsMemory(input * size, size);
                Fill(batch, length, _inputs.Names[input], _tokenizer.Vocabulary.Padding, cast, memory.Span);
                values[input] = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, memory, [batch.Length, length]);
            }

            using var run = new RunOptions();
            using var outputs = _session.Run(run, _inputs.Names, values, [_inputs.Output]);
            Copy(outputs[0], batch.Length, scores);
        }
        finally
        {
            foreach (var value in values)
            {
                value?.Dispose();
            }

            ArrayPool<T>.Shared.Return(buffer);
        }
    }

    private static void Fill<T>(List<int>[] batch, int length, string name, int padding, Func<int, T> cast, Span<T> target)
    {
        for (var row = 0; row < batch.Length; row++)
        {
            for (var place = 0; place < length; place++)
            {
                var isInside = place < batch[row].Count;
                target[(row * length) + place] = cast(
                    ModelInputs.IsTypes(name) ? 0
                    : ModelInputs.IsMask(name) ? (isInside ? 1 : 0)
                    : isInside ? batch[row][place] : padding);
            }
        }
    }

    private void Copy(OrtValue output, int rows, Span<float> scores)
    {
        var shape = output.GetTensorTypeAndShape().Shape;
        if (shape.Length != 2 || shape[0] != rows || shape[1] != Configuration.Scores)
        {
            throw new OnnxModelException(
                OnnxModelFault.Labels,
                $"The model's output '{_inputs.Output}' is {string.Join(" × ", shape)} for {rows} texts; the configuration names {Configuration.Scores} labels.");
        }

        output.GetTensorDataAsSpan<float>().CopyTo(scores);
    }
}
