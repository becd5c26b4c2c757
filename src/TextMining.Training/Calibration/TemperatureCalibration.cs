using TextMining.Classification;

namespace TextMining.Training.Calibration;

/// <summary>One number that turns margins into probabilities (Guo et al., ICML 2017), with what it achieves on the margins that it was fitted on.</summary>
/// <param name="Sharpness">What margins are multiplied by before the softmax.</param>
/// <param name="Error">Expected calibration error, 15 equal-width bins.</param>
/// <param name="Accuracy">Share of documents whose likeliest class is right.</param>
/// <param name="MacroF1">Mean F1 of the classes that occur.</param>
internal sealed record TemperatureCalibration(float Sharpness, double Error, double Accuracy, double MacroF1)
{
    private const float Smallest = 0.25f;
    private const float Largest = 32f;
    private const int Iterations = 30;

    /// <summary>Minimises the log loss over the sharpness by golden-section search on a logarithmic scale.</summary>
    /// <param name="margins">Documents × classes, out of fold.</param>
    /// <param name="classes">The true class of each document, or -1 to leave it out.</param>
    public static TemperatureCalibration Fit(float[][] margins, int[] classes)
    {
        int[] rows = [.. Enumerable.Range(0, classes.Length).Where(row => classes[row] >= 0)];
        var kept = Array.ConvertAll(rows, row => margins[row]);
        var truth = Array.ConvertAll(rows, row => classes[row]);
        var (low, high) = (MathF.Log(Smallest), MathF.Log(Largest));
        const float golden = 0.618034f;
        for (var i = 0; i < Iterations && high - low > 0.005f; i++)
        {
            var left = high - golden * (high - low);
            var right = low + golden * (high - low);
            if (LogLoss(kept, truth, MathF.Exp(left)) < LogLoss(kept, truth, MathF.Exp(right)))
            {
                high = right;
            }
            else
            {
                low = left;
            }
        }

        return Measure(kept, truth, MathF.Exp((low + high) / 2), kept.Length == 0 ? 0 : kept[0].Length);
    }

    private static double LogLoss(float[][] margins, int[] truth, float sharpness)
    {
        var loss = 0.0;
        for (var row = 0; row < margins.Length; row++)
        {
            var largest = margins[row].Max();
            var sum = 0f;
            foreach (var margin in margins[row])
            {
                sum += MathF.Exp((margin - largest) * sharpness);
            }

            loss += MathF.Log(sum) - (margins[row][truth[row]] - largest) * sharpness;
        }

        return loss;
    }

    private static TemperatureCalibration Measure(float[][] margins, int[] truth, float sharpness, int classCount)
    {
        var ece = new CalibrationError();
        var predicted = new int[truth.Length];
        var probabilities = new float[classCount];
        for (var row = 0; row < margins.Length; row++)
        {
            Softmax.Apply(margins[row], sharpness, probabilities);
            var best = probabilities.AsSpan().IndexOf(probabilities.Max());
            predicted[row] = best;
            ece.Add(probabilities[best], best == truth[row]);
        }

        var matrix = new Evaluations.ConfusionMatrix(classCount, truth, predicted);
        return new TemperatureCalibration(sharpness, ece.Value, matrix.Accuracy, matrix.MacroF1);
    }
}
