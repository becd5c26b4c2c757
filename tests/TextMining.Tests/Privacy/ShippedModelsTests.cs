using System.Text;
using System.Text.RegularExpressions;

namespace TextMining.Tests.Privacy;

/// <summary>No file of the shipped urgency models holds what could be a number of a person.</summary>
public sealed partial class ShippedModelsTests
{
    [Test]
    public void UrgencyModels_Text_HoldsNoRunOfSevenDigits()
    {
        var files = Directory.GetFiles(Repository.Path("models", "urgency"));

        Assert.That(files, Is.Not.Empty);
        foreach (var file in files)
        {
            var found = SevenDigits().Match(Encoding.UTF8.GetString(File.ReadAllBytes(file)));
            Assert.That(found.Success, Is.False, $"{Path.GetFileName(file)} at {found.Index}");
        }
    }

    [GeneratedRegex("[0-9０-９]{7}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SevenDigits();
}
