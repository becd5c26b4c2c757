using TextMining.Training.Solvers;

namespace TextMining.Training.Calibration;

/// <summary>Assigns documents to folds.</summary>
internal static class Folds
{
    /// <summary>Deals the documents of each class in turn to the folds, in a shuffled order.</summary>
    public static int[] Stratified(int[] classes, int folds, int seed)
    {
        var order = Enumerable.Range(0, classes.Length).ToArray();
        var random = new SplitMix64((ulong)seed);
        random.Shuffle<int>(order);
        var result = new int[classes.Length];
        var next = 0;
        foreach (var row in order.OrderBy(row => classes[row]))
        {
            result[row] = next++ % folds;
        }

        return result;
    }

    /// <summary>
    /// As <see cref="Stratified"/>, but documents of one group (near duplicates, one author) stay in one fold: the largest
    /// groups are placed first, each where its classes are rarest.
    /// </summary>
    public static int[] StratifiedByGroup(int[] classes, int[] groups, int folds, int seed)
    {
        var classCount = classes.Max() + 2;
        var members = Enumerable.Range(0, classes.Length).GroupBy(row => groups[row]).Select(static rows => rows.ToArray()).ToArray();
        var random = new SplitMix64((ulong)seed);
        random.Shuffle<int[]>(members);
        var load = new int[folds, classCount];
        var size = new int[folds];
        var result = new int[classes.Length];
        foreach (var rows in members.OrderByDescending(static rows => rows.Length))
        {
            var best = Enumerable.Range(0, folds).MinBy(fold => (rows.Sum(row => load[fold, classes[row] + 1]), size[fold]));
            foreach (var row in rows)
            {
                result[row] = best;
                load[best, classes[row] + 1]++;
            }

            size[best] += rows.Length;
        }

        return result;
    }
}
