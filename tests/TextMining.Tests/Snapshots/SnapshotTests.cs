namespace TextMining.Tests.Snapshots;

public sealed class SnapshotTests
{
    private string _path = "";

    [SetUp]
    public void CreatePath() => _path = Path.Combine(Path.GetTempPath(), "snapshot-" + TestContext.CurrentContext.Test.ID);

    [TearDown]
    public void DeleteFiles()
    {
        File.Delete(_path + ".verified.txt");
        File.Delete(_path + ".received.txt");
    }

    [Test]
    public void Compare_SameText_Passes()
    {
        File.WriteAllText(_path + ".verified.txt", "停电\n复电\n");

        Snapshot.Compare("停电\r\n复电", _path, accept: false);

        Assert.That(File.Exists(_path + ".received.txt"), Is.False);
    }

    [Test]
    public void Compare_OtherText_FailsWithDiffAndKeepsWhatWasReceived()
    {
        File.WriteAllText(_path + ".verified.txt", "停电\n复电\n");

        var error = Assert.Throws<AssertionException>(() => Snapshot.Compare("停电\n抢修\n", _path, accept: false))!;

        Assert.That(error.Message, Does.Contain("- 复电").And.Contain("+ 抢修").And.Contain("  停电"));
        Assert.That(File.ReadAllText(_path + ".received.txt"), Is.EqualTo("停电\n抢修\n"));
    }

    [Test]
    public void Compare_Accepting_ReplacesTheVerifiedText()
    {
        Snapshot.Compare("新的", _path, accept: true);

        Assert.That(File.ReadAllText(_path + ".verified.txt"), Is.EqualTo("新的\n"));
    }
}
