using TextMining.Entities;

namespace TextMining.Training.Corpora;

/// <summary>An entity marked by an annotator.</summary>
/// <param name="Start">0-based index of its first UTF-16 code unit in the text.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
/// <param name="Kind">What it is.</param>
public sealed record AnnotatedEntity(int Start, int Length, EntityKind Kind);
