using System.Reflection;

namespace TextMining.Segmentation;

/// <summary>Opens a model that a data package carries as a resource, so that no loose file can be lost on the way to production. Stateless; may be used from any thread.</summary>
public static class ModelPackage
{
    /// <summary>Opens a resource of a data package.</summary>
    /// <param name="assemblyName">The data package's assembly, such as <c>TextMining.Models.Segmenter</c>.</param>
    /// <param name="resourceName">The resource, such as <c>segmenter.bin</c>.</param>
    /// <returns>A readable stream; the caller disposes it.</returns>
    /// <exception cref="ModelPackageNotFoundException">The application does not reference the package, or the package has no such resource.</exception>
    public static Stream Open(string assemblyName, string resourceName)
    {
        ArgumentException.ThrowIfNullOrEmpty(assemblyName);
        ArgumentException.ThrowIfNullOrEmpty(resourceName);
        Assembly assembly;
        try
        {
            assembly = Assembly.Load(new AssemblyName(assemblyName));
        }
        catch (Exception error) when (error is FileNotFoundException or FileLoadException or BadImageFormatException)
        {
            throw new ModelPackageNotFoundException(assemblyName, $"The assembly {assemblyName} was not found. Reference the package {assemblyName}, or load a model of your own from a stream.", error);
        }

        return assembly.GetManifestResourceStream(resourceName)
            ?? throw new ModelPackageNotFoundException(assemblyName, $"The assembly {assemblyName} {assembly.GetName().Version} has no resource '{resourceName}': its version does not fit this library.");
    }
}
