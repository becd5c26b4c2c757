using TextMining.Entities;
using TextMining.Training.Corpora;

namespace TextMining.Training.Entities;

/// <summary>Counts found entities against annotated ones, by kind. Gathers as it goes: one thread at a time.</summary>
/// <remarks>Two spans agree when they are of one kind and overlap by half of the longer; they agree exactly when start and length are equal.</remarks>
public sealed class EntityMeasure
{
    private readonly int[] _annotated = new int[EntityKindNames.All.Count];
    private readonly int[] _found = new int[EntityKindNames.All.Count];
    private readonly int[] _recalled = new int[EntityKindNames.All.Count];
    private readonly int[] _precise = new int[EntityKindNames.All.Count];
    private readonly int[] _exact = new int[EntityKindNames.All.Count];

    /// <summary>Annotated tickets counted.</summary>
    public int Tickets { get; private set; }

    /// <summary>Annotated entities of a kind.</summary>
    public int Annotated(EntityKind kind) => _annotated[(int)kind];

    /// <summary>Found entities of a kind.</summary>
    public int Found(EntityKind kind) => _found[(int)kind];

    /// <summary>The share of annotated entities that were found; NaN when none is annotated.</summary>
    public double Recall(EntityKind kind) => Share(_recalled[(int)kind], _annotated[(int)kind]);

    /// <summary>The share of found entities that are annotated; NaN when none was found.</summary>
    public double Precision(EntityKind kind) => Share(_precise[(int)kind], _found[(int)kind]);

    /// <summary>The share of annotated entities that were found with exactly their span; NaN when none is annotated.</summary>
    public double ExactRecall(EntityKind kind) => Share(_exact[(int)kind], _annotated[(int)kind]);

    /// <summary>Counts one ticket.</summary>
    /// <param name="annotated">Its annotations.</param>
    /// <param name="found">What was found in its text.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void Add(IReadOnlyList<AnnotatedEntity> annotated, IReadOnlyList<Entity> found)
    {
        ArgumentNullException.ThrowIfNull(annotated);
        ArgumentNullException.ThrowIfNull(found);
        Tickets++;
        foreach (var wanted in annotated)
        {
            _annotated[(int)wanted.Kind]++;
            _recalled[(int)wanted.Kind] += found.Any(entity => Agrees(wanted, entity)) ? 1 : 0;
            _exact[(int)wanted.Kind] += found.Any(entity => entity.Kind == wanted.Kind && entity.Start == wanted.Start && entity.Length == wanted.Length) ? 1 : 0;
        }

        foreach (var entity in found)
        {
            _found[(int)entity.Kind]++;
            _precise[(int)entity.Kind] += annotated.Any(wanted => Agrees(wanted, entity)) ? 1 : 0;
        }
    }

    /// <summary>Whether a found entity counts as an annotated one: of its kind, and overlapping it by half of the longer span.</summary>
    /// <param name="annotated">An annotation.</param>
    /// <param name="found">An entity of the same text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="annotated"/> is null.</exception>
    public static bool Agrees(AnnotatedEntity annotated, Entity found)
    {
        ArgumentNullException.ThrowIfNull(annotated);
        return annotated.Kind == found.Kind && Overlap(annotated, found);
    }

    private static bool Overlap(AnnotatedEntity wanted, Entity entity)
    {
        var common = Math.Min(wanted.Start + wanted.Length, entity.End) - Math.Max(wanted.Start, entity.Start);
        return 2 * common >= Math.Max(wanted.Length, entity.Length);
    }

    private static double Share(int part, int whole) => whole == 0 ? double.NaN : (double)part / whole;
}
