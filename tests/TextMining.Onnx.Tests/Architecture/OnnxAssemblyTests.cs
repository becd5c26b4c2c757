using System.Reflection;
using TextMining.Onnx.Inference;
using TextMining.Tests.Architecture;
using TextMining.Tests.Snapshots;

namespace TextMining.Onnx.Tests.Architecture;

/// <summary>The rules that TextMining.Tests holds for every other assembly.</summary>
public sealed class OnnxAssemblyTests
{
    private static readonly Assembly Onnx = typeof(EncoderModel).Assembly;

    [Test]
    public void References_OfTheAssembly_FollowTheAllowedArrows() =>
        Assert.That(
            Onnx.GetReferencedAssemblies().Select(reference => reference.Name!).Where(name => name.StartsWith("TextMining", StringComparison.Ordinal)),
            Is.SubsetOf(["TextMining", "TextMining.Segmentation"]));

    [Test]
    public void PublicApi_OfTheAssembly_IsTheApprovedOne() => Snapshot.Match(PublicApiListing.Of(Onnx), "TextMining.Onnx");

    [Test]
    public void PublicApi_OfTheAssembly_TakesNoBooleanParameters() =>
        Assert.That(
            Onnx.GetExportedTypes().SelectMany(type => type.GetMethods().Where(method => method.DeclaringType == type && !method.IsSpecialName))
                .Where(method => method.Name is not ("Equals" or "Deconstruct" or "PrintMembers"))
                .Where(method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(bool))),
            Is.Empty);
}
