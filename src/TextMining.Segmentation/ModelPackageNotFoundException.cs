namespace TextMining.Segmentation;

/// <summary>A default model was asked for, but the application does not reference the data package that carries it.</summary>
public sealed class ModelPackageNotFoundException : TextMiningException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="packageName">The package to reference.</param>
    /// <param name="message">What is missing and what to do.</param>
    /// <param name="innerException">The loader's error, if any.</param>
    public ModelPackageNotFoundException(string packageName, string message, Exception? innerException = null)
        : base(message, innerException) => PackageName = packageName;

    /// <summary>The package to reference.</summary>
    public string PackageName { get; }
}
