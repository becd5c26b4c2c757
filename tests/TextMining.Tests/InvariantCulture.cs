using System.Globalization;

namespace TextMining.Tests;

/// <summary>Every test starts under the invariant culture, whatever the machine's.</summary>
[SetUpFixture]
public sealed class InvariantCulture
{
    [OneTimeSetUp]
    public void Set()
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
    }
}
