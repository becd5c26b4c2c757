using System.Collections.Frozen;

namespace TextMining.Classification;

/// <summary>The ordered classes of one task, such as cause or urgency. Labels come from data; outside a label set they are indices.</summary>
/// <remarks>Immutable; may be used from any thread.</remarks>
public sealed class LabelSet
{
    private readonly string[] _labels;
    private readonly FrozenDictionary<string, int> _indices;

    /// <summary>Creates a label set.</summary>
    /// <param name="task">The name of the task, such as <c>cause</c>.</param>
    /// <param name="labels">At least two distinct, non-empty names; their order is kept and breaks ties.</param>
    /// <exception cref="ArgumentException">Fewer than two labels, or an empty or repeated one.</exception>
    public LabelSet(string task, IReadOnlyList<string> labels)
    {
        ArgumentException.ThrowIfNullOrEmpty(task);
        ArgumentNullException.ThrowIfNull(labels);
        if (labels.Count < 2)
        {
            throw new ArgumentException($"The task '{task}' has {labels.Count} labels; at least 2 are needed.", nameof(labels));
        }

        var indices = new Dictionary<string, int>(labels.Count, StringComparer.Ordinal);
        for (var i = 0; i < labels.Count; i++)
        {
            if (string.IsNullOrEmpty(labels[i]) || !indices.TryAdd(labels[i], i))
            {
                throw new ArgumentException($"Label {i} of the task '{task}' is empty or repeated: '{labels[i]}'.", nameof(labels));
            }
        }

        Task = task;
        _labels = [.. labels];
        _indices = indices.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The name of the task.</summary>
    public string Task { get; }

    /// <summary>The number of classes.</summary>
    public int Count => _labels.Length;

    /// <summary>The names, by index.</summary>
    public IReadOnlyList<string> Names => _labels;

    /// <summary>The name of a class.</summary>
    /// <param name="index">0-based, below <see cref="Count"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public string this[int index] => (uint)index < (uint)_labels.Length
        ? _labels[index]
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"The task '{Task}' has {_labels.Length} labels.");

    /// <summary>Finds the index of a class.</summary>
    /// <param name="label">The name, compared ordinally.</param>
    /// <param name="index">The index, or 0 when there is none.</param>
    public bool TryGetIndex(string label, out int index) => _indices.TryGetValue(label, out index);
}
