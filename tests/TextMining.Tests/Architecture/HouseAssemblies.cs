using System.Reflection;

namespace TextMining.Tests.Architecture;

/// <summary>The production assemblies and the arrows that the house allows between them.</summary>
internal static class HouseAssemblies
{
    /// <summary>Assembly → the TextMining assemblies that it may reference, also transitively.</summary>
    public static IReadOnlyDictionary<string, string[]> AllowedArrows { get; } = new Dictionary<string, string[]>
    {
        ["TextMining.Segmentation"] = [],
        ["TextMining"] = ["TextMining.Segmentation"],
        ["TextMining.Training"] = ["TextMining", "TextMining.Segmentation"],
        ["TextMining.Models.Power"] = [],
        ["TextMining.Mining"] = ["TextMining", "TextMining.Segmentation"],
        ["TextMining.Models.Segmenter"] = [],
        ["TextMining.Tabular"] = ["TextMining.Segmentation"],
        ["TextMining.DependencyInjection"] = ["TextMining", "TextMining.Segmentation"],
        ["TextMining.Service"] = ["TextMining.DependencyInjection", "TextMining.Tabular", "TextMining.Mining", "TextMining.Onnx", "TextMining", "TextMining.Segmentation"],
        ["TextMining.Cli"] = ["TextMining.Training", "TextMining.Tabular", "TextMining.Mining", "TextMining.Onnx", "TextMining", "TextMining.Segmentation"],
    };

    public static IEnumerable<string> Names => AllowedArrows.Keys;

    /// <summary>The packages, whose public API is approved line by line.</summary>
    public static IEnumerable<string> Packages => Names.Where(name => name is not "TextMining.Cli" and not "TextMining.Service" && !name.StartsWith("TextMining.Models.", StringComparison.Ordinal));

    public static Assembly Load(string name) => Assembly.Load(new AssemblyName(name));
}
