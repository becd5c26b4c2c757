using System.Runtime.InteropServices;
using TextMining.Features;
using TextMining.Segmentation;

namespace TextMining.Training.Features;

/// <summary>Counts the features of documents, giving each new feature the next column.</summary>
internal sealed class FeatureCounter(Featurizer featurizer)
{
    private readonly CandidateTable _table = new();
    private readonly List<FirstSeen> _firstSeen = [];
    private readonly List<int> _columns = [];
    private readonly List<ushort> _counts = [];
    private readonly List<int> _rowStarts = [0];
    private readonly List<Token> _tokens = [];
    private readonly List<FeatureOccurrence> _occurrences = [];
    private int[] _position = new int[1 << 16];

    /// <summary>Counts every document in order.</summary>
    public static CountMatrix Count(
        Featurizer featurizer, IReadOnlyList<string> texts, Action<int>? progress = null, CancellationToken cancellationToken = default)
    {
        var counter = new FeatureCounter(featurizer);
        for (var i = 0; i < texts.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            counter.Add(texts[i], i);
            progress?.Invoke(i + 1);
        }

        return new CountMatrix(
            [.. counter._rowStarts], [.. counter._columns], [.. counter._counts], counter._table.KeysByColumn(), [.. counter._firstSeen]);
    }

    private void Add(string text, int document)
    {
        featurizer.Extract(text, _tokens, _occurrences);
        var rowStart = _columns.Count;
        foreach (ref readonly var occurrence in CollectionsMarshal.AsSpan(_occurrences))
        {
            var column = _table.FindOrAdd(occurrence.Key);
            if (column == _firstSeen.Count)
            {
                _firstSeen.Add(new FirstSeen(document, occurrence));
                if (column == _position.Length)
                {
                    Array.Resize(ref _position, 2 * _position.Length);
                }
            }

            // Position + 1 of the column within the flat lists; entries of earlier rows are stale and below rowStart.
            var position = _position[column] - 1;
            if (position >= rowStart)
            {
                ref var count = ref CollectionsMarshal.AsSpan(_counts)[position];
                count += count < ushort.MaxValue ? (ushort)1 : (ushort)0;
            }
            else
            {
                _columns.Add(column);
                _counts.Add(1);
                _position[column] = _columns.Count;
            }
        }

        _rowStarts.Add(_columns.Count);
    }
}
