using System.Buffers;
using System.Runtime.InteropServices;
using TextMining.Normalization;
using TextMining.Segmentation;

namespace TextMining.Features;

/// <summary>Finds the features of a text: normalises it, cuts it where a block needs words, and walks every block once.</summary>
/// <remarks>
/// Immutable; may be shared by any number of threads. Digits count as one digit, so that no number of a customer can become
/// a feature. Training, prediction and explanation all go through here, so they cannot disagree.
/// </remarks>
public sealed class Featurizer
{
    /// <summary>Longer tokens (addresses of pages, runs of letters) are no features.</summary>
    private const int LongestWord = 60;

    private readonly FeatureBlock[] _blocks;
    private readonly Segmenter? _segmenter;

    /// <summary>Creates a featurizer.</summary>
    /// <param name="options">Which features.</param>
    /// <param name="segmenter">Cuts words; needed only when a block is made of words.</param>
    /// <exception cref="ArgumentException">The options are not valid, or a block needs a segmenter and none is given.</exception>
    public Featurizer(FeaturizerOptions options, Segmenter? segmenter = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        if (segmenter is null && options.NeedsTokens)
        {
            throw new ArgumentException("A block is made of words, but no segmenter was given.", nameof(segmenter));
        }

        Options = options;
        _blocks = [.. options.Blocks];
        _segmenter = options.NeedsTokens ? segmenter : null;
    }

    /// <summary>Which features are taken.</summary>
    public FeaturizerOptions Options { get; }

    /// <summary>Appends every feature of a text, block by block and from left to right within a block.</summary>
    /// <param name="text">Any text, as received.</param>
    /// <param name="tokens">A buffer of the caller's; cleared first.</param>
    /// <param name="occurrences">A buffer of the caller's; cleared first. Reusing both makes the call free of allocation.</param>
    public void Extract(ReadOnlySpan<char> text, List<Token> tokens, List<FeatureOccurrence> occurrences)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(occurrences);
        tokens.Clear();
        occurrences.Clear();
        var buffer = ArrayPool<char>.Shared.Rent(Math.Max(text.Length, 1));
        try
        {
            var units = buffer.AsSpan(0, text.Length);
            TextNormalizer.Normalize(text, units);
            _segmenter?.Segment(units, tokens);
            var head = HeadEnd(units, Options.HeadLength);
            FoldDigits(units);
            for (var i = 0; i < _blocks.Length; i++)
            {
                ExtractBlock(i, units, head, CollectionsMarshal.AsSpan(tokens), occurrences);
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>The text of a feature as the vocabulary stores it.</summary>
    /// <param name="text">The text that the occurrence was found in.</param>
    /// <param name="occurrence">The occurrence.</param>
    public static string TextOf(ReadOnlySpan<char> text, FeatureOccurrence occurrence)
    {
        var units = new char[occurrence.Length];
        TextNormalizer.Normalize(text.Slice(occurrence.Start, occurrence.Length), units);
        FoldDigits(units);
        return new string(units);
    }

    private void ExtractBlock(
        int index, Span<char> units, int head, ReadOnlySpan<Token> tokens, List<FeatureOccurrence> occurrences)
    {
        var block = _blocks[index];
        switch (block.Kind)
        {
            case FeatureKind.Character:
                ExtractCharacters(index, block, units, occurrences);
                break;
            case FeatureKind.HeadCharacter:
                ExtractCharacters(index, block, units[..head], occurrences);
                break;
            case FeatureKind.Word:
                ExtractWords(index, block, units, tokens, occurrences);
                break;
            default:
                var inHead = 0;
                while (inHead < tokens.Length && tokens[inHead].End <= head)
                {
                    inHead++;
                }

                ExtractWords(index, block, units, tokens[..inHead], occurrences);
                break;
        }
    }

    private static void ExtractCharacters(
        int index, FeatureBlock block, ReadOnlySpan<char> units, List<FeatureOccurrence> occurrences)
    {
        var first = occurrences.Count;
        var total = 0;
        for (var n = block.Minimum; n <= block.Maximum; n++)
        {
            total += Math.Max(0, units.Length - n + 1);
        }

        // Half of a surrogate pair is no character: it could not be written into a vocabulary and read back.
        var hasSurrogates = units.ContainsAnyInRange('\uD800', '\uDFFF');
        CollectionsMarshal.SetCount(occurrences, first + total);
        var target = CollectionsMarshal.AsSpan(occurrences)[first..];
        for (var n = block.Minimum; n <= block.Maximum && n <= units.Length; n++)
        {
            Fill(index, n, units, target);
            target = target[(units.Length - n + 1)..];
        }
    }

    /// <summary>The loops for one and two are written out: nearly all occurrences go through them.</summary>
    private static void Fill(int index, int n, ReadOnlySpan<char> units, Span<FeatureOccurrence> target)
    {
        var prefix = FeatureKey.Prefix(index, n);
        switch (n)
        {
            case 1:
                for (var i = 0; i < units.Length; i++)
                {
                    target[i] = new FeatureOccurrence(prefix | units[i], i, 1);
                }

                break;
            case 2:
                for (var i = 0; i + 1 < units.Length; i++)
                {
                    target[i] = new FeatureOccurrence(prefix | ((ulong)units[i] << 16) | units[i + 1], i, 2);
                }

                break;
            default:
                for (var i = 0; i + n <= units.Length; i++)
                {
                    target[i] = new FeatureOccurrence(FeatureKey.Of(index, units.Slice(i, n)), i, n);
                }

                break;
        }
    }

    private static void ExtractWords(
        int index, FeatureBlock block, ReadOnlySpan<char> units, ReadOnlySpan<Token> tokens, List<FeatureOccurrence> occurrences)
    {
        for (var n = block.Minimum; n <= block.Maximum; n++)
        {
            for (var first = 0; first + n <= tokens.Length; first++)
            {
                var start = tokens[first].Start;
                var length = tokens[first + n - 1].End - start;
                if (length <= LongestWord && (length > 1 || units[start] != ' ' && !char.IsSurrogate(units[start])))
                {
                    occurrences.Add(new FeatureOccurrence(FeatureKey.Of(index, units.Slice(start, length)), start, length));
                }
            }
        }
    }

    private static int HeadEnd(ReadOnlySpan<char> units, int longest)
    {
        var stop = units[..Math.Min(units.Length, longest + 1)].IndexOf('。');
        return stop >= 0 && stop + 1 < units.Length ? stop : 0;
    }

    private static void FoldDigits(Span<char> units)
    {
        foreach (ref var unit in units)
        {
            unit = unit is >= '0' and <= '9' ? '0' : unit;
        }
    }
}
