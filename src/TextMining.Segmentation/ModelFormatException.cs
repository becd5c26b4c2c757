namespace TextMining;

/// <summary>A model file cannot be used: it is truncated, corrupt, of another kind, or newer than this library.</summary>
public sealed class ModelFormatException : TextMiningException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="fault">What is wrong with the file.</param>
    /// <param name="message">What was found, where, and what was expected.</param>
    public ModelFormatException(ModelFault fault, string message)
        : this(fault, message, foundVersion: null, supportedVersion: null)
    {
    }

    /// <summary>Creates the exception for a file of another format version.</summary>
    /// <param name="fault">What is wrong with the file.</param>
    /// <param name="message">What was found, where, and what was expected.</param>
    /// <param name="foundVersion">The format version that the file states.</param>
    /// <param name="supportedVersion">The newest format version that this library reads.</param>
    public ModelFormatException(ModelFault fault, string message, int? foundVersion, int? supportedVersion)
        : base(message)
    {
        Fault = fault;
        FoundVersion = foundVersion;
        SupportedVersion = supportedVersion;
    }

    /// <summary>What is wrong with the file.</summary>
    public ModelFault Fault { get; }

    /// <summary>The format version that the file states; null when the file was not read so far.</summary>
    public int? FoundVersion { get; }

    /// <summary>The newest format version that this library reads; null when the version is not the fault.</summary>
    public int? SupportedVersion { get; }
}
