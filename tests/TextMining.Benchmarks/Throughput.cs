using System.Diagnostics;
using System.Text;
using TextMining.Segmentation;

namespace TextMining.Benchmarks;

/// <summary>MB of UTF-8 text per second and mode on one thread: the best of the passes that fit into the time.</summary>
internal static class Throughput
{
    internal static void Run(SegmenterModel model, string[] lines, double seconds)
    {
        double megabytes = lines.Sum(static line => Encoding.UTF8.GetByteCount(line)) / 1e6;
        var tokens = new List<Token>();
        var tagged = new List<TaggedToken>();
        var modes = new (string Name, Func<string, int> Cut)[]
        {
            ("precise spans", Spans(new JiebaSegmenter(model), tokens)),
            ("precise strings", line => ((IReadOnlyList<string>)new JiebaSegmenter(model).SegmentToStrings(line)).Count),
            ("no-hmm spans", Spans(new JiebaSegmenter(model, new() { UseHiddenMarkovModel = false }), tokens)),
            ("search spans", Spans(new JiebaSegmenter(model, new() { Mode = SegmentationMode.Search }), tokens)),
            ("full spans", Spans(new JiebaSegmenter(model, new() { Mode = SegmentationMode.Full }), tokens)),
            ("pos", Tags(new PartOfSpeechTagger(model), tagged)),
            ("pos no-hmm", Tags(new PartOfSpeechTagger(model, new() { UseHiddenMarkovModel = false }), tagged)),
            ("tfidf", Keywords(new TfIdfExtractor(model))),
            ("textrank", Keywords(new TextRankExtractor(model))),
        };
        foreach (var (name, cut) in modes)
        {
            Measure(name, cut, lines, megabytes, seconds);
        }
    }

    private static void Measure(string name, Func<string, int> cut, string[] lines, double megabytes, double seconds)
    {
        double best = double.PositiveInfinity;
        long count = 0;
        var total = Stopwatch.StartNew();
        for (int pass = 0; pass < 3 || total.Elapsed.TotalSeconds < seconds; pass++)
        {
            // Processor time, so that a busy machine disturbs less.
            var before = Environment.CpuUsage.TotalTime;
            count = 0;
            foreach (string line in lines)
            {
                count += cut(line);
            }

            best = Math.Min(best, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        Console.WriteLine($"{name}\t{megabytes / best:F2}\t{count}");
    }

    private static Func<string, int> Spans(JiebaSegmenter segmenter, List<Token> tokens) => line =>
    {
        tokens.Clear();
        segmenter.Segment(line, tokens);
        return tokens.Count;
    };

    private static Func<string, int> Tags(PartOfSpeechTagger tagger, List<TaggedToken> tokens) => line =>
    {
        tokens.Clear();
        tagger.Tag(line, tokens);
        return tokens.Count;
    };

    private static Func<string, int> Keywords(KeywordExtractor extractor) => line => extractor.Extract(line, 20).Count;
}
