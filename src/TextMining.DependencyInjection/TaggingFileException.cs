namespace TextMining.DependencyInjection;

/// <summary>A file that a setting names was read and refused. The inner exception says what is wrong with it.</summary>
public sealed class TaggingFileException : TextMiningException
{
    /// <summary>Says which file was refused, and why.</summary>
    /// <param name="path">The file.</param>
    /// <param name="innerException">What its reader found.</param>
    public TaggingFileException(string path, TextMiningException innerException)
        : base($"The file '{path}' cannot be used: {innerException?.Message}", innerException) =>
        Path = path;

    /// <summary>The file, as the settings name it.</summary>
    public string Path { get; }
}
