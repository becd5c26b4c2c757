namespace TextMining.Tests.Packages;

/// <summary>
/// A stranger's project: blank, outside the checkout, with a packages folder of its own. What is ours comes from the packed feed only,
/// the rest from the configured source; where that cannot be reached the test is skipped and says so.
/// </summary>
internal sealed class ConsumerProject
{
    public ConsumerProject(string name, string sdk, string program, params string[] packages)
    {
        Folder = Directory.CreateDirectory(Path.Combine(PackedFeed.Folder, name)).FullName;
        WriteSources(Folder);
        File.WriteAllText(Path.Combine(Folder, "app.csproj"), $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>{string.Concat(packages.Select(id => $"<PackageReference Include=\"{id}\" Version=\"*\" />"))}</ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(Folder, "Program.cs"), program);
    }

    public string Folder { get; }

    /// <summary>The built program.</summary>
    public string Assembly => Path.Combine(Folder, "bin", "Release", "net10.0", "app.dll");

    /// <summary>A working directory that has nothing to do with the project.</summary>
    public static string Elsewhere => Directory.CreateDirectory(Path.Combine(PackedFeed.Folder, "elsewhere")).FullName;

    /// <summary>Names the packed feed as the only source of the project's own packages.</summary>
    public static string WriteSources(string folder)
    {
        var file = Path.Combine(folder, "nuget.config");
        File.WriteAllText(file, $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(PackedFeed.Folder, "packages")}" /></config>
              <packageSources><add key="local" value="{PackedFeed.Feed}" /></packageSources>
              <packageSourceMapping>
                <packageSource key="local"><package pattern="TextMining*" /></packageSource>
                <packageSource key="nuget.org"><package pattern="*" /></packageSource>
              </packageSourceMapping>
            </configuration>
            """);
        return file;
    }

    public ConsumerProject Build()
    {
        Run("build", "-c", "Release", "-v", "q", "-nologo");
        return this;
    }

    /// <summary>Publishes one file that needs the shared runtime, and moves it away from everything that lay beside it.</summary>
    public string PublishSingleFile()
    {
        Run("publish", "-c", "Release", "-r", "linux-x64", "--self-contained", "false", "-p:PublishSingleFile=true", "-o", "out", "-v", "q", "-nologo");
        var file = Path.Combine(PackedFeed.Folder, Path.GetFileName(Folder) + "-moved");
        File.Move(Path.Combine(Folder, "out", "app"), file);
        return file;
    }

    private void Run(params string[] arguments)
    {
        var (status, output, errors) = Shell.Run(Folder, "dotnet", arguments);
        if (status != 0 && (output + errors).Contains("NU1301", StringComparison.Ordinal))
        {
            Assert.Ignore("A package that is not ours is not cached, and the package source is out of reach.");
        }

        Assert.That(status, Is.Zero, output + errors);
    }
}
