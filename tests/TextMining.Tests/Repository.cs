using System.Reflection;

namespace TextMining.Tests;

/// <summary>Paths of the checkout that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder that holds <c>TextMining.sln</c>.</summary>
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>Measuring data beside the checkout; tests that read it are skipped where it is absent.</summary>
    public static string SharedData { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(Root, "..", "shared", "data"));

    /// <summary>An absolute path inside the checkout.</summary>
    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);
}
