namespace TextMining;

/// <summary>A lexicon, or another source file of the segmenter, has a line that cannot be read.</summary>
public sealed class LexiconFormatException : TextMiningException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was found and what was expected; the line number is put before it.</param>
    /// <param name="lineNumber">The 1-based number of the line.</param>
    /// <param name="innerException">The cause, if another exception led here.</param>
    public LexiconFormatException(string message, int lineNumber, Exception? innerException = null)
        : base($"Line {lineNumber}: {message}", innerException)
        => LineNumber = lineNumber;

    /// <summary>The 1-based number of the line at fault.</summary>
    public int LineNumber { get; }
}
