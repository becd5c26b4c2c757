namespace TextMining.Urgency;

/// <summary>A combiner file cannot be used.</summary>
public sealed class UrgencyCombinerFormatException : TextMiningException
{
    internal UrgencyCombinerFormatException(string field, string message, Exception? innerException = null)
        : base($"The urgency combiner file, field '{field}': {message}", innerException) => Field = field;

    /// <summary>The field at fault.</summary>
    public string Field { get; }
}
