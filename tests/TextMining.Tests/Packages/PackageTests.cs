using System.IO.Compression;
using System.Security.Cryptography;
using System.Xml.Linq;

namespace TextMining.Tests.Packages;

/// <summary>What lies in the packages.</summary>
[NonParallelizable]
public sealed class PackageTests
{
    [Test]
    public void Pack_Twice_GivesTheSameAssembliesAndDocuments()
    {
        var again = Path.Combine(PackedFeed.Folder, "again");
        PackedFeed.PackInto(again);

        foreach (var package in Directory.EnumerateFiles(PackedFeed.Feed, "*.nupkg"))
        {
            Assert.That(Entries(package), Is.EqualTo(Entries(Path.Combine(again, Path.GetFileName(package)))), Path.GetFileName(package));
        }
    }

    [TestCase("TextMining.Models.Segmenter", 6_000_000)]
    [TestCase("TextMining.Models.Power", 8_000_000)]
    public void Pack_ModelPackage_StaysSmall(string name, long limit) =>
        Assert.That(new FileInfo(Package(name)).Length, Is.LessThan(limit));

    [TestCase("TextMining.Models.Segmenter", "TextMining.Segmentation")]
    [TestCase("TextMining.Models.Power", "TextMining")]
    [TestCase("TextMining.Models.Power", "TextMining.Models.Segmenter")]
    public void Pack_ModelPackage_HasACalendarVersionAndTheRangeThatItFits(string name, string fitted)
    {
        var model = Specification(name);
        var range = model.Descendants().Single(element => element.Name.LocalName == "dependency" && (string?)element.Attribute("id") == fitted).Attribute("version")!.Value;
        var (least, below) = range.Trim('[', ')').Split(", ") is [var first, var last] ? (Version.Parse(first), Version.Parse(last)) : throw new InvalidDataException(range);

        Assert.That(VersionOf(model).Major, Is.GreaterThanOrEqualTo(2026));
        Assert.That(VersionOf(Specification(fitted)), Is.GreaterThanOrEqualTo(least).And.LessThan(below), range);
    }

    [Test]
    public void Pack_EveryPackage_CarriesReadmeNoticesLicenceTagsDocumentationAndSymbols()
    {
        foreach (var package in Directory.EnumerateFiles(PackedFeed.Feed, "*.nupkg"))
        {
            using var archive = ZipFile.OpenRead(package);
            var names = archive.Entries.Select(entry => entry.FullName).ToList();
            var specification = Specification(archive).ToString();
            var isProgram = package.Contains(".Cli.", StringComparison.Ordinal);

            Assert.That(names, Does.Contain("README.md").And.Contain("THIRD-PARTY-NOTICES"), package);
            Assert.That(specification, Does.Contain("<license type=\"expression\">MIT</license>").And.Contain("中文分词"), package);
            Assert.That(isProgram || package.Contains(".Models.", StringComparison.Ordinal) || names.Exists(name => name.EndsWith(".xml", StringComparison.Ordinal) && name.StartsWith("lib/", StringComparison.Ordinal)), package);
            Assert.That(isProgram || File.Exists(Path.ChangeExtension(package, ".snupkg")), package);
        }
    }

    [Test]
    public void Pack_WhereTheNeuralRuntimeCanBeHad_IncludesTheNeuralPackage()
    {
        if (!Directory.Exists(Repository.Path(".cache", "onnx", "feed")) && !File.Exists(Repository.Path(".cache", "onnx", "resolved")))
        {
            Assert.Ignore("ONNX Runtime was not set up here (tools/setup-onnx).");
        }

        var dependencies = Specification("TextMining.Onnx").Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => (string?)element.Attribute("id"));

        Assert.That(dependencies, Does.Contain("Microsoft.ML.OnnxRuntime").And.Contain("TextMining"));
    }

    private static string Package(string id) =>
        Directory.EnumerateFiles(PackedFeed.Feed, id + ".*.nupkg").Single(file => char.IsAsciiDigit(Path.GetFileName(file)[id.Length + 1]));

    private static Version VersionOf(XElement specification) =>
        Version.Parse(specification.Descendants().First(element => element.Name.LocalName == "version").Value);

    private static XElement Specification(string id)
    {
        using var archive = ZipFile.OpenRead(Package(id));
        return Specification(archive);
    }

    private static XElement Specification(ZipArchive archive)
    {
        using var content = archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XElement.Load(content);
    }

    /// <summary>Name and content of each entry; the package's own part names are random, and the zip times are left out.</summary>
    private static List<string> Entries(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        return [.. archive.Entries
            .Where(entry => !entry.FullName.StartsWith("package/", StringComparison.Ordinal) && !entry.FullName.StartsWith("_rels/", StringComparison.Ordinal))
            .Select(entry =>
            {
                using var content = entry.Open();
                return entry.FullName + " " + Convert.ToHexString(SHA256.HashData(content));
            })
            .Order(StringComparer.Ordinal)];
    }
}
