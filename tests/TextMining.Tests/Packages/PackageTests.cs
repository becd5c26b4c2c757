using System.IO.Compression;
using System.Security.Cryptography;
using TextMining.Tests.Readme;

namespace TextMining.Tests.Packages;

/// <summary>The packages as a stranger gets them: packed, restored into a blank project, run from another folder.</summary>
[NonParallelizable]
public sealed class PackageTests
{
    private string _folder = "";

    [OneTimeSetUp]
    public void Pack()
    {
        _folder = Directory.CreateTempSubdirectory("textmining-packages-").FullName;
        foreach (var copy in new[] { "first", "second" })
        {
            var (status, output, errors) = Shell.Run(Repository.Root, "bash", Repository.Path("tools", "pack"), Path.Combine(_folder, copy));
            Assert.That(status, Is.Zero, output + errors);
        }
    }

    [OneTimeTearDown]
    public void Delete() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Pack_Twice_GivesTheSameAssembliesAndDocuments()
    {
        foreach (var package in Directory.EnumerateFiles(Path.Combine(_folder, "first"), "*.nupkg"))
        {
            Assert.That(Entries(package), Is.EqualTo(Entries(Path.Combine(_folder, "second", Path.GetFileName(package)))), Path.GetFileName(package));
        }
    }

    [TestCase("TextMining.Models.Segmenter", 6_000_000)]
    [TestCase("TextMining.Models.Power", 8_000_000)]
    public void Pack_ModelPackage_StaysSmall(string name, long limit)
    {
        var package = Directory.EnumerateFiles(Path.Combine(_folder, "first"), name + ".2*.nupkg").Single();

        Assert.That(new FileInfo(package).Length, Is.LessThan(limit));
    }

    [Test]
    public void Pack_EveryLibrary_CarriesReadmeNoticesLicenceAndDocumentation()
    {
        foreach (var package in Directory.EnumerateFiles(Path.Combine(_folder, "first"), "*.nupkg").Where(file => !file.Contains(".Models.") && !file.Contains(".Cli.")))
        {
            using var archive = ZipFile.OpenRead(package);
            var names = archive.Entries.Select(entry => entry.FullName).ToList();
            using var specification = new StreamReader(archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open());

            Assert.That(names, Does.Contain("README.md").And.Contain("THIRD-PARTY-NOTICES").And.Some.EndsWith(".xml"), package);
            Assert.That(specification.ReadToEnd(), Does.Contain("<license type=\"expression\">MIT</license>").And.Contain("中文分词"), package);
        }
    }

    [Test]
    public void Consumer_BlankConsoleProject_PrintsWhatTheReadmeShows()
    {
        var project = ConsoleProject("console");
        var (status, output, errors) = Shell.Run(project, "dotnet", "build", "-c", "Release", "-v", "q", "-nologo");
        Assert.That(status, Is.Zero, output + errors);

        var run = Shell.Run(Directory.CreateDirectory(Path.Combine(_folder, "elsewhere")).FullName, "dotnet", Path.Combine(project, "bin", "Release", "net10.0", "app.dll"));

        Assert.That(run.Output.Trim(), Is.EqualTo(ReadmeTests.Block("README.md", "first-tag", "text")), run.Errors);
    }

    [Test]
    public void Consumer_SingleFilePublish_PrintsWhatTheReadmeShows()
    {
        var project = ConsoleProject("single");
        var (status, output, errors) = Shell.Run(
            project, "dotnet", "publish", "-c", "Release", "-r", "linux-x64", "--self-contained", "false", "-p:PublishSingleFile=true", "-o", "out", "-v", "q", "-nologo");
        if (status != 0 && (output + errors).Contains("NU1301", StringComparison.Ordinal))
        {
            Assert.Ignore("The host for a single file is not cached and the package feed is out of reach.");
        }

        Assert.That(status, Is.Zero, output + errors);
        var file = Path.Combine(_folder, "moved");
        File.Move(Path.Combine(project, "out", "app"), file);

        var run = Shell.Run(Path.GetTempPath(), file);

        Assert.That(run.Output.Trim(), Is.EqualTo(ReadmeTests.Block("README.md", "first-tag", "text")), run.Errors);
    }

    private string ConsoleProject(string name)
    {
        var project = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        var feed = Path.Combine(_folder, "first");
        File.WriteAllText(Path.Combine(project, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(_folder, "packages")}" /></config>
              <packageSources><add key="local" value="{feed}" /></packageSources>
              <packageSourceMapping>
                <packageSource key="local"><package pattern="TextMining*" /></packageSource>
                <packageSource key="nuget.org"><package pattern="*" /></packageSource>
              </packageSourceMapping>
            </configuration>
            """);
        string[] packages = ["TextMining", "TextMining.Models.Power", "TextMining.Models.Segmenter"];
        var references = string.Concat(packages.Select(id => $"<PackageReference Include=\"{id}\" Version=\"*\" />"));
        File.WriteAllText(Path.Combine(project, "app.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>{references}</ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(project, "Program.cs"), "using TextMining;\n" + ReadmeTests.Block("README.md", "first-tag", "csharp"));
        return project;
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
