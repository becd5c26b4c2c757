using TextMining.Segmentation;

namespace TextMining.Tests.Segmentation;

public sealed class ModelPackageTests
{
    [Test]
    public void LoadDefault_FromAnyWorkingDirectory_IsTheCommittedModel()
    {
        using var file = File.OpenRead(Repository.Path("models", "segmenter", "segmenter.bin"));

        Assert.That(SegmenterModel.LoadDefault().Sha256, Is.EqualTo(SegmenterModel.Load(file).Sha256));
    }

    [Test]
    public void Open_PackageThatIsNotReferenced_SaysWhichToReference()
    {
        var error = Assert.Throws<ModelPackageNotFoundException>(() => ModelPackage.Open("TextMining.Models.Absent", "x"))!;

        Assert.That(error.PackageName, Is.EqualTo("TextMining.Models.Absent"));
        Assert.That(error.Message, Does.Contain("Reference the package TextMining.Models.Absent"));
    }

    [Test]
    public void Open_ResourceThatThePackageLacks_NamesIt() =>
        Assert.That(() => ModelPackage.Open("TextMining.Models.Segmenter", "other.bin"), Throws.TypeOf<ModelPackageNotFoundException>().With.Message.Contains("other.bin"));
}
