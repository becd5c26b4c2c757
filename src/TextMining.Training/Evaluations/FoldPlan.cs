using System.Globalization;
using TextMining.Training.Calibration;
using TextMining.Training.Corpora;
using TextMining.Training.Features;

namespace TextMining.Training.Evaluations;

/// <summary>Which documents are learnt from and which are tested, several times over. No document is tested by a model that saw it.</summary>
/// <remarks>Immutable; may be used from any thread.</remarks>
public sealed class FoldPlan
{
    /// <summary>From which Jaccard index of their character 5-grams on two texts count as near duplicates.</summary>
    public const double NearDuplicateJaccard = 0.5;

    private FoldPlan(string name, IReadOnlyList<Fold> folds)
    {
        Name = name;
        Folds = folds;
    }

    /// <summary>How the documents were dealt, for print.</summary>
    public string Name { get; }

    /// <summary>The folds, in order.</summary>
    public IReadOnlyList<Fold> Folds { get; }

    /// <summary>Deals the documents of each label evenly.</summary>
    /// <param name="labels">The labels.</param>
    /// <param name="folds">2 or more.</param>
    /// <param name="seed">Seed of the dealing.</param>
    public static FoldPlan Stratified(IReadOnlyList<string> labels, int folds, int seed)
    {
        Check(labels, folds);
        return Of($"{folds} folds stratified, seed {seed}", Calibration.Folds.Stratified(Classes(labels), folds, seed), folds);
    }

    /// <summary>As <see cref="Stratified"/>, but documents of one group stay together.</summary>
    /// <param name="labels">The labels.</param>
    /// <param name="groups">The group of each document (shape: as many as labels).</param>
    /// <param name="folds">2 or more.</param>
    /// <param name="seed">Seed of the dealing.</param>
    /// <exception cref="ArgumentException">There are not as many groups as labels.</exception>
    public static FoldPlan ByGroup(IReadOnlyList<string> labels, IReadOnlyList<string> groups, int folds, int seed)
    {
        Check(labels, folds);
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Count != labels.Count)
        {
            throw new ArgumentException($"There are {labels.Count} labels, but {groups.Count} groups.", nameof(groups));
        }

        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var numbered = groups.Select(group => numbers.TryGetValue(group, out var number) ? number : numbers[group] = numbers.Count).ToArray();
        return Of(
            $"{folds} folds stratified by group ({numbers.Count} groups), seed {seed}",
            Calibration.Folds.StratifiedByGroup(Classes(labels), numbered, folds, seed),
            folds);
    }

    /// <summary>As <see cref="ByGroup"/>, the groups being chains of near duplicates.</summary>
    /// <param name="texts">The texts (shape: as many as labels).</param>
    /// <param name="labels">The labels.</param>
    /// <param name="folds">2 or more.</param>
    /// <param name="seed">Seed of the dealing.</param>
    public static FoldPlan ByNearDuplicates(IReadOnlyList<string> texts, IReadOnlyList<string> labels, int folds, int seed)
    {
        ArgumentNullException.ThrowIfNull(texts);
        Check(labels, folds);
        var parents = Enumerable.Range(0, texts.Count).ToArray();
        foreach (var (first, second, _) in NearDuplicates.Find(texts, NearDuplicateJaccard))
        {
            parents[Root(parents, first)] = Root(parents, second);
        }

        return ByGroup(labels, [.. parents.Select((_, row) => Root(parents, row).ToString(CultureInfo.InvariantCulture))], folds, seed);
    }

    /// <summary>Learns from the past and tests the future: the documents in order of time are cut into folds + 1 parts, and each part but the first is tested by a model of all earlier ones.</summary>
    /// <param name="times">A key of each document that sorts ordinally by time, such as an ISO date.</param>
    /// <param name="folds">1 or more.</param>
    public static FoldPlan ByTime(IReadOnlyList<string> times, int folds)
    {
        ArgumentNullException.ThrowIfNull(times);
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 1);
        int[] order = [.. Enumerable.Range(0, times.Count).OrderBy(row => times[row], StringComparer.Ordinal).ThenBy(row => row)];
        var plan = Enumerable.Range(1, folds).Select(part =>
        {
            var from = (int)((long)order.Length * part / (folds + 1));
            var to = (int)((long)order.Length * (part + 1) / (folds + 1));
            return new Fold(order[..from], order[from..to]);
        });
        return new FoldPlan($"{folds} folds by time, forward", [.. plan]);
    }

    /// <summary>The same tests, with other training documents.</summary>
    internal FoldPlan WithTraining(Func<Fold, IReadOnlyList<int>> train) => new(Name, [.. Folds.Select(fold => fold with { Train = train(fold) })]);

    private static FoldPlan Of(string name, int[] foldOfRow, int folds) => new(
        name,
        [
            .. Enumerable.Range(0, folds).Select(fold => new Fold(
                [.. Enumerable.Range(0, foldOfRow.Length).Where(row => foldOfRow[row] != fold)],
                [.. Enumerable.Range(0, foldOfRow.Length).Where(row => foldOfRow[row] == fold)])),
        ]);

    private static int[] Classes(IReadOnlyList<string> labels) => TrainingTask.Create("label", labels).Classes;

    private static int Root(int[] parents, int row)
    {
        while (parents[row] != row)
        {
            row = parents[row] = parents[parents[row]];
        }

        return row;
    }

    private static void Check(IReadOnlyList<string> labels, int folds)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
    }
}
