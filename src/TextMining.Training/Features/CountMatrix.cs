using TextMining.Features;

namespace TextMining.Training.Features;

/// <summary>How often each candidate feature occurs in each document: compressed rows.</summary>
/// <remarks>Immutable once built by <see cref="FeatureCounter"/>; may be read from any thread.</remarks>
internal sealed class CountMatrix
{
    internal CountMatrix(int[] rowStarts, int[] columns, ushort[] counts, ulong[] keys, FirstSeen[] firstSeen)
    {
        RowStarts = rowStarts;
        Columns = columns;
        Counts = counts;
        Keys = keys;
        FirstSeen = firstSeen;
    }

    /// <summary>The number of documents.</summary>
    public int Rows => RowStarts.Length - 1;

    /// <summary>The number of candidate features.</summary>
    public int Width => Keys.Length;

    internal int[] RowStarts { get; }

    internal int[] Columns { get; }

    internal ushort[] Counts { get; }

    internal ulong[] Keys { get; }

    internal FirstSeen[] FirstSeen { get; }
}

/// <summary>Where a candidate was met first: enough to spell it later without keeping half a million strings.</summary>
internal readonly record struct FirstSeen(int Document, FeatureOccurrence Occurrence);
