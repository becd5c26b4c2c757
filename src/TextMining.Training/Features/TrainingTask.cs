using TextMining.Classification;

namespace TextMining.Training.Features;

/// <summary>What is to be learnt for one head.</summary>
/// <param name="Labels">The classes.</param>
/// <param name="Classes">Per document: the index of its class, or -1 when it has none for this head.</param>
internal sealed record TrainingTask(LabelSet Labels, int[] Classes)
{
    /// <summary>Numbers the labels; their order is ordinal, so it does not depend on the order of the documents.</summary>
    public static TrainingTask Create(string name, IReadOnlyList<string?> labels)
    {
        string[] names = [.. labels.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (names.Length < 2)
        {
            throw new TrainingDataException(
                $"The label '{name}' has {names.Length} different values; at least 2 are needed to learn from.");
        }

        return Create(new LabelSet(name, names), labels);
    }

    /// <summary>Numbers the labels by a given label set; a label that is not in it counts as missing.</summary>
    public static TrainingTask Create(LabelSet labelSet, IReadOnlyList<string?> labels) => new(
        labelSet,
        [.. labels.Select(label => label is not null && labelSet.TryGetIndex(label, out var index) ? index : -1)]);
}
