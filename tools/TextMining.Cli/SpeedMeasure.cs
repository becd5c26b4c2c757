using System.Diagnostics;
using TextMining.Classification;

namespace TextMining.Cli;

/// <summary>How fast a classifier answers on one thread, everything included.</summary>
/// <param name="TextsPerSecond">Median of the passes.</param>
/// <param name="P50Microseconds">Half of the texts take no longer.</param>
/// <param name="P99Microseconds">99 of 100 texts take no longer.</param>
/// <param name="PeakMemoryBytes">The most that the process has held resident.</param>
internal readonly record struct SpeedMeasure(double TextsPerSecond, double P50Microseconds, double P99Microseconds, long PeakMemoryBytes)
{
    private const int Passes = 5;

    /// <summary>Measures: two passes to warm up, then five whole passes, then one text at a time, each text's best of five.</summary>
    public static SpeedMeasure Of(Classifier classifier, IReadOnlyList<string> texts)
    {
        var scores = new float[classifier.Labels.Count];
        var rates = new double[Passes];
        for (var pass = -2; pass < Passes; pass++)
        {
            var start = Stopwatch.GetTimestamp();
            foreach (var text in texts)
            {
                classifier.Score(text, scores);
            }

            if (pass >= 0)
            {
                rates[pass] = texts.Count / Stopwatch.GetElapsedTime(start).TotalSeconds;
            }
        }

        var times = new double[texts.Count];
        Array.Fill(times, double.MaxValue);
        for (var pass = 0; pass < Passes; pass++)
        {
            for (var i = 0; i < texts.Count; i++)
            {
                var start = Stopwatch.GetTimestamp();
                classifier.Score(texts[i], scores);
                times[i] = Math.Min(times[i], Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
        }

        Array.Sort(rates);
        Array.Sort(times);
        using var process = Process.GetCurrentProcess();
        return new SpeedMeasure(rates[Passes / 2], times[texts.Count / 2], times[(int)(texts.Count * 0.99)], process.PeakWorkingSet64);
    }
}
