using TextMining.Training.Features;
using TextMining.Training.Solvers;

namespace TextMining.Training.Calibration;

/// <summary>Margins of every document from a model that did not see it.</summary>
/// <param name="Margins">Per head: documents × classes.</param>
internal sealed record OutOfFold(float[][][] Margins)
{
    /// <summary>Folds of the calibration inside training. Three cost little and leave two thirds of the data to learn from.</summary>
    public const int DefaultFolds = 3;

    /// <summary>Predicts every document by folds; the folds are stratified by the first task and do not depend on the order of labels.</summary>
    public static OutOfFold Predict(
        CountMatrix counts, IReadOnlyList<TrainingTask> tasks, TrainerOptions options, CancellationToken cancellationToken) =>
        Predict(counts, tasks, Folds.Stratified(tasks[0].Classes, DefaultFolds, options.Seed), DefaultFolds, options, cancellationToken);

    /// <summary>Predicts every document by given folds.</summary>
    public static OutOfFold Predict(
        CountMatrix counts,
        IReadOnlyList<TrainingTask> tasks,
        int[] foldOfRow,
        int folds,
        TrainerOptions options,
        CancellationToken cancellationToken)
    {
        var margins = new float[tasks.Count][][];
        for (var head = 0; head < tasks.Count; head++)
        {
            margins[head] = new float[counts.Rows][];
        }

        for (var fold = 0; fold < folds; fold++)
        {
            int[] rows = [.. Enumerable.Range(0, counts.Rows).Where(row => foldOfRow[row] != fold)];
            var fit = LinearFit.Learn(counts, tasks, rows, options, cancellationToken);
            var lanes = new float[fit.Lanes];
            for (var row = 0; row < counts.Rows; row++)
            {
                if (foldOfRow[row] != fold)
                {
                    continue;
                }

                fit.Score(row, lanes);
                var offset = 0;
                for (var head = 0; head < tasks.Count; head++)
                {
                    margins[head][row] = lanes[offset..(offset + tasks[head].Labels.Count)];
                    offset += tasks[head].Labels.Count;
                }
            }
        }

        return new OutOfFold(margins);
    }
}
