namespace TextMining.Persistence;

/// <summary>A model file is truncated, damaged, of another kind or of another version. It is thrown while loading, never while predicting.</summary>
public sealed class ModelFormatException : TextMiningException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was found, where, and what was expected.</param>
    /// <param name="section">The name of the section at fault, or null when the container itself is.</param>
    /// <param name="innerException">The cause, if another exception led here.</param>
    public ModelFormatException(string message, string? section = null, Exception? innerException = null)
        : base(message, innerException)
    {
        Section = section;
    }

    /// <summary>The name of the section at fault, or null when the container itself is.</summary>
    public string? Section { get; }

    /// <summary>The version that the file says it has, when the version is the fault; otherwise null.</summary>
    public int? FoundVersion { get; init; }

    /// <summary>The version that this library reads, when the version is the fault; otherwise null.</summary>
    public int? ExpectedVersion { get; init; }
}
