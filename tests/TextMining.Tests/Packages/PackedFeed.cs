namespace TextMining.Tests.Packages;

/// <summary>Packs everything once for the tests of this folder.</summary>
[SetUpFixture]
public sealed class PackedFeed
{
    private static readonly DirectoryInfo Work = Directory.CreateTempSubdirectory("textmining-packages-");

    /// <summary>A folder outside the checkout that is deleted after the tests.</summary>
    public static string Folder => Work.FullName;

    /// <summary>The packages.</summary>
    public static string Feed => Path.Combine(Folder, "feed");

    [OneTimeSetUp]
    public void Pack() => PackInto(Feed);

    [OneTimeTearDown]
    public void Delete() => Work.Delete(recursive: true);

    public static void PackInto(string folder)
    {
        var (status, output, errors) = Shell.Run(Repository.Root, "bash", Repository.Path("tools", "pack"), folder);
        Assert.That(status, Is.Zero, output + errors);
    }
}
