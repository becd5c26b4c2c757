namespace TextMining.Tabular;

/// <summary>A file, or one row of it, cannot be read as the format that it claims to be.</summary>
public sealed class RecordFormatException : TextMiningException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was found and what was expected.</param>
    /// <param name="lineNumber">1-based line or sheet row; 0 when the whole file is meant.</param>
    /// <param name="innerException">The parser's own error, if any.</param>
    public RecordFormatException(string message, int lineNumber = 0, Exception? innerException = null)
        : base(lineNumber > 0 ? $"Line {lineNumber}: {message}" : message, innerException) => LineNumber = lineNumber;

    /// <summary>1-based line or sheet row of the fault; 0 when the whole file is meant.</summary>
    public int LineNumber { get; }
}
