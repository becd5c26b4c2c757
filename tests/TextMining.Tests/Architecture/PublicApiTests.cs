using TextMining.Tests.Snapshots;

namespace TextMining.Tests.Architecture;

public sealed class PublicApiTests
{
    [TestCaseSource(typeof(HouseAssemblies), nameof(HouseAssemblies.Packages))]
    public void PublicApi_OfAPackage_IsTheApprovedOne(string name) =>
        Snapshot.Match(PublicApiListing.Of(HouseAssemblies.Load(name)), name);

    [TestCaseSource(typeof(HouseAssemblies), nameof(HouseAssemblies.Packages))]
    public void PublicApi_OfAPackage_TakesNoBooleanParameters(string name)
    {
        var offenders = HouseAssemblies.Load(name).GetExportedTypes()
            .Where(type => !type.IsSubclassOf(typeof(Delegate)))
            .SelectMany(type => type.GetMethods().Where(method => method.DeclaringType == type && !method.IsSpecialName))
            .Where(method => method.Name is not ("Equals" or "Deconstruct" or "PrintMembers"))
            .Where(method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(bool)))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}");

        Assert.That(offenders, Is.Empty);
    }

    [TestCaseSource(typeof(HouseAssemblies), nameof(HouseAssemblies.Packages))]
    public void State_OfAPackage_HasNoMutableStaticField(string name)
    {
        var offenders = HouseAssemblies.Load(name).GetTypes()
            .Where(type => type.Namespace?.StartsWith("TextMining", StringComparison.Ordinal) == true && !type.Name.Contains('<', StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.DeclaredOnly))
            .Where(field => !field.IsInitOnly && !field.IsLiteral && !field.Name.Contains('<', StringComparison.Ordinal))
            .Select(field => $"{field.DeclaringType!.Name}.{field.Name}");

        Assert.That(offenders, Is.Empty);
    }
}
