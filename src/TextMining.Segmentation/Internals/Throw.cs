using System.Diagnostics.CodeAnalysis;

namespace TextMining.Segmentation.Internals;

/// <summary>The messages of this assembly's data errors.</summary>
internal static class Throw
{
    [DoesNotReturn]
    internal static void Corrupt(string what)
        => throw new ModelFormatException(ModelFault.Corrupt, $"The segmenter model is corrupt: {what}.");

    [DoesNotReturn]
    internal static void Truncated(long found, long expected)
        => throw new ModelFormatException(ModelFault.Truncated, $"The segmenter model is truncated: {found} bytes were found, {expected} were expected.");

    [DoesNotReturn]
    internal static void Lexicon(string what, int lineNumber, Exception? cause = null)
        => throw new LexiconFormatException(what, lineNumber, cause);
}
