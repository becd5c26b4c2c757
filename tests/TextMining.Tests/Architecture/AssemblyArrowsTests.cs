namespace TextMining.Tests.Architecture;

public sealed class AssemblyArrowsTests
{
    [TestCaseSource(typeof(HouseAssemblies), nameof(HouseAssemblies.Names))]
    public void References_OfAnAssembly_FollowTheAllowedArrows(string name)
    {
        var references = HouseAssemblies.Load(name).GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(reference => reference.StartsWith("TextMining", StringComparison.Ordinal));

        Assert.That(references, Is.SubsetOf(HouseAssemblies.AllowedArrows[name]));
    }

    [TestCase("TextMining.Segmentation")]
    [TestCase("TextMining")]
    [TestCase("TextMining.Training")]
    public void References_OfACorePackage_AreTheBaseClassLibraryAlone(string name)
    {
        var foreign = HouseAssemblies.Load(name).GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(reference => !reference.StartsWith("System", StringComparison.Ordinal)
                && !reference.StartsWith("TextMining", StringComparison.Ordinal)
                && reference != "netstandard");

        Assert.That(foreign, Is.Empty);
    }
}
