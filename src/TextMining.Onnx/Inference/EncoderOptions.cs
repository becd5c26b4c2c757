namespace TextMining.Onnx.Inference;

/// <summary>How a neural model is run.</summary>
public sealed record EncoderOptions
{
    /// <summary>Threads that share the work of one batch.</summary>
    /// <value>Default 0: as many as there are processors. 1 is best where many threads of the program call at the same time.</value>
    public int Threads { get; init; }

    /// <summary>How many texts are read together by <see cref="EncoderModel.Score(IReadOnlyList{string})"/>.</summary>
    /// <value>Default 16; 1–1024.</value>
    public int BatchSize { get; init; } = 16;

    /// <summary>The greatest number of ids of a text; the rest of it is not read. The configuration of the model may allow fewer.</summary>
    /// <value>Default 128; 8–4096.</value>
    public int LongestText { get; init; } = 128;

    internal void Validate()
    {
        Check(Threads, 0, 1024, nameof(Threads));
        Check(BatchSize, 1, 1024, nameof(BatchSize));
        Check(LongestText, 8, 4096, nameof(LongestText));
    }

    private static void Check(int value, int least, int most, string name)
    {
        if (value < least || value > most)
        {
            throw new ArgumentOutOfRangeException(name, value, $"{name} lies from {least} to {most}.");
        }
    }
}
