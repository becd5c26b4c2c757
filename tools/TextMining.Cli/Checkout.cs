namespace TextMining.Cli;

/// <summary>The checkout that the wrapper <c>tools/textmining</c> runs from; the working directory when the program was started without it.</summary>
internal static class Checkout
{
    public static string Path(string relative) =>
        System.IO.Path.Combine(Environment.GetEnvironmentVariable("TEXTMINING_CHECKOUT") ?? Directory.GetCurrentDirectory(), relative);
}
