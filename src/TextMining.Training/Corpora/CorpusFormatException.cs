namespace TextMining.Training.Corpora;

/// <summary>A corpus file is malformed.</summary>
public sealed class CorpusFormatException : TextMiningException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="lineNumber">1-based line.</param>
    /// <param name="message">What was found and what was expected.</param>
    /// <param name="innerException">The JSON error, if any.</param>
    public CorpusFormatException(int lineNumber, string message, Exception? innerException = null)
        : base($"Line {lineNumber}: {message}", innerException) => LineNumber = lineNumber;

    /// <summary>1-based line of the fault.</summary>
    public int LineNumber { get; }
}
