using TextMining.Mining.Internals;
using TextMining.Normalization;

namespace TextMining.Mining.Repeats;

/// <summary>Signatures whose share of equal places estimates the share of common shingles (Broder 1997), cut into bands for look-up (Indyk and Motwani 1998).</summary>
internal static class MinHash
{
    public const int Length = 64;
    public const int Bands = 16;
    private const int Rows = Length / Bands;

    /// <summary>The hash of the text's units in order, without what stands between them.</summary>
    public static ulong Exact(string text)
    {
        var normal = TextNormalizer.Normalize(text);
        var units = new TextUnits(normal);
        ulong hash = 17;
        while (units.Next())
        {
            hash = FeatureHash.Of(normal.AsSpan(units.Start, units.End - units.Start), hash);
        }

        return hash;
    }

    /// <summary>The signature of a text's shingles of three units; null when the text has fewer than six.</summary>
    public static uint[]? Signature(string text)
    {
        var normal = TextNormalizer.Normalize(text);
        var units = new TextUnits(normal);
        var signature = new uint[Length];
        Array.Fill(signature, uint.MaxValue);
        ulong first = 0, second = 0;
        var count = 0;
        while (units.Next())
        {
            var third = FeatureHash.Of(normal.AsSpan(units.Start, units.End - units.Start));
            if (++count >= 3)
            {
                Lower(signature, FeatureHash.Mix((first * 31) + (second * 7) + third));
            }

            (first, second) = (second, third);
        }

        return count < 6 ? null : signature;
    }

    /// <summary>The estimated share of common shingles.</summary>
    public static double Likeness(uint[] a, uint[] b)
    {
        var equal = 0;
        for (var i = 0; i < Length; i++)
        {
            equal += a[i] == b[i] ? 1 : 0;
        }

        return equal / (double)Length;
    }

    public static ulong Band(uint[] signature, int band)
    {
        var hash = (ulong)band;
        for (var row = 0; row < Rows; row++)
        {
            hash = FeatureHash.Mix(hash ^ signature[(band * Rows) + row]);
        }

        return hash;
    }

    /// <summary>One hash gives all the others by a multiply and an add (Kirsch and Mitzenmacher 2006).</summary>
    private static void Lower(uint[] signature, ulong hash)
    {
        var step = (hash >> 32) | 1;
        for (var i = 0; i < Length; i++)
        {
            signature[i] = Math.Min(signature[i], (uint)(FeatureHash.Mix(hash + ((ulong)i * step)) >> 32));
        }
    }
}
