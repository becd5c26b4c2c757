using TextMining.Classification;
using TextMining.Training.Evaluations;

namespace TextMining.Training.Calibration;

/// <summary>Fits the two numbers of a <see cref="MarginCalibration"/> by least log loss, and says what they achieve on the margins that they were fitted on.</summary>
/// <param name="Calibration">The two numbers.</param>
/// <param name="Error">Expected calibration error, 15 equal-width bins.</param>
/// <param name="Accuracy">Share of documents whose likeliest class is right.</param>
/// <param name="MacroF1">Mean F1 of the classes that occur.</param>
internal sealed record CalibrationFit(MarginCalibration Calibration, double Error, double Accuracy, double MacroF1)
{
    /// <summary>More documents do not make two numbers any better, but cost time.</summary>
    private const int MostRows = 2_000;
    private const int Rounds = 3;
    private const int Steps = 9;
    private const float Golden = 0.618034f;

    /// <summary>Fits by golden-section search along each number in turn.</summary>
    /// <param name="margins">Documents × classes, by a model that has not seen them.</param>
    /// <param name="classes">The true class of each document, or -1 to leave it out.</param>
    /// <param name="prudence">See <see cref="TrainerOptions.Prudence"/>.</param>
    public static CalibrationFit Of(float[][] margins, int[] classes, float prudence)
    {
        int[] rows = [.. Enumerable.Range(0, classes.Length).Where(row => classes[row] >= 0)];
        var kept = Array.ConvertAll(rows, row => margins[row]);
        var truth = Array.ConvertAll(rows, row => classes[row]);
        var stride = Math.Max(1, kept.Length / MostRows);
        var (sharpness, shift) = (MathF.Log(7), 0f);
        for (var round = 0; round < Rounds; round++)
        {
            var reach = MathF.Pow(0.5f, round);
            sharpness = Least(sharpness - reach, sharpness + reach, candidate => LogLoss(kept, truth, stride, MathF.Exp(candidate), shift));
            shift = Least(shift - 3 * reach, shift + 3 * reach, candidate => LogLoss(kept, truth, stride, MathF.Exp(sharpness), candidate));
        }

        return Measure(kept, truth, new MarginCalibration(MathF.Exp(sharpness) / prudence, shift / prudence));
    }

    private static float Least(float low, float high, Func<float, double> loss)
    {
        var left = high - Golden * (high - low);
        var right = low + Golden * (high - low);
        var (leftLoss, rightLoss) = (loss(left), loss(right));
        for (var step = 0; step < Steps; step++)
        {
            if (leftLoss <= rightLoss)
            {
                (high, right, rightLoss) = (right, left, leftLoss);
                left = high - Golden * (high - low);
                leftLoss = loss(left);
            }
            else
            {
                (low, left, leftLoss) = (left, right, rightLoss);
                right = low + Golden * (high - low);
                rightLoss = loss(right);
            }
        }

        return (low + high) / 2;
    }

    private static double LogLoss(float[][] margins, int[] truth, int stride, float sharpness, float shift)
    {
        var loss = 0.0;
        for (var row = 0; row < margins.Length; row += stride)
        {
            var sum = 0f;
            foreach (var margin in margins[row])
            {
                sum += 1 / (1 + MathF.Exp(-(margin * sharpness + shift)));
            }

            loss += MathF.Log(sum + 1e-30f) + MathF.Log(1 + MathF.Exp(-(margins[row][truth[row]] * sharpness + shift)));
        }

        return loss;
    }

    private static CalibrationFit Measure(float[][] margins, int[] truth, MarginCalibration calibration)
    {
        var error = new CalibrationError();
        var predicted = new int[truth.Length];
        var classCount = margins.Length == 0 ? 0 : margins[0].Length;
        var probabilities = new float[classCount];
        for (var row = 0; row < margins.Length; row++)
        {
            calibration.Apply(margins[row], probabilities);
            predicted[row] = Evaluator.Best(margins[row]);
            error.Add(probabilities[predicted[row]], predicted[row] == truth[row]);
        }

        var matrix = new ConfusionMatrix(classCount, truth, predicted);
        return new CalibrationFit(calibration, error.Value, matrix.Accuracy, matrix.MacroF1);
    }
}
