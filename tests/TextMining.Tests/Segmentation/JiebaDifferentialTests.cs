using System.IO.Compression;
using System.Text.Json;
using TextMining.Segmentation;

namespace TextMining.Tests.Segmentation;

/// <summary>The same texts to this library and to python jieba 0.42.1: every answer must be the same.</summary>
[Parallelizable(ParallelScope.Children)]
public class JiebaDifferentialTests
{
    private static readonly string[] CutModes = ["precise", "no-hmm", "full", "search", "search-no-hmm"];
    private static readonly string[] TagModes = ["pos", "pos-no-hmm", "tfidf", "tfidf-pos", "textrank"];

    [TestCase(1, 100_000)]
    [TestCase(2, 100_000)]
    public void Segment_GeneratedLines_EqualsJieba(int seed, int count)
    {
        JiebaReference.Require();

        Compare(CutModes, ["--generate", $"{seed}", $"{count}"], texts: null, ShippedSegmenter.Model.Lexicon, atLeast: count);
    }

    [Test]
    public void SegmentTagAndExtract_HotlineText_EqualsJieba()
    {
        JiebaReference.Require();
        string path = Path.Combine(Repository.SharedData, "hotline.dev.jsonl.gz");
        if (!File.Exists(path))
        {
            Assert.Ignore($"Not compared on real work orders: {path} is not there.");
        }

        string[] texts = ReadTexts(path);

        // Real text is personal data: only counts are printed.
        Compare(CutModes, [], texts, ShippedSegmenter.Model.Lexicon, atLeast: 10_000, showExamples: 0);
        Compare(TagModes, [], texts.Where((_, index) => index % 32 == 0), ShippedSegmenter.Model.Lexicon, atLeast: 400, showExamples: 0);
    }

    [TestCase(4, 3_000)]
    public void SegmentAndTag_UserWords_EqualsJieba(int seed, int count)
    {
        JiebaReference.Require();

        Compare(
            ["suggest", "suggest-halves", .. CutModes, .. TagModes],
            ["--generate", $"{seed}", $"{count}", "--user-words", UserWords.Path, "--delete", string.Join(',', UserWords.Deleted)],
            texts: null,
            UserWords.AddTo(ShippedSegmenter.Model.Lexicon),
            atLeast: count);
    }

    // Python tags 0.1 MB a second, so the usual run takes a part of the lines; TEXTMINING_DIFFERENTIAL_LINES asks for more.
    [TestCase(3, 8_000)]
    public void TagAndExtract_GeneratedLines_EqualsJieba(int seed, int usualCount)
    {
        JiebaReference.Require();
        int count = int.TryParse(Environment.GetEnvironmentVariable("TEXTMINING_DIFFERENTIAL_LINES"), out int asked) ? asked : usualCount;

        Compare(TagModes, ["--generate", $"{seed}", $"{count}"], texts: null, ShippedSegmenter.Model.Lexicon, atLeast: count);
    }

    private static string[] ReadTexts(string path)
    {
        using var file = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var reader = new StreamReader(file);
        var texts = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            texts.Add(JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!);
        }

        return [.. texts];
    }

    private static void Compare(string[] modes, IEnumerable<string> arguments, IEnumerable<string>? texts, Lexicon lexicon, int atLeast, int showExamples = 5)
    {
        var ours = new JiebaAnswers(lexicon);
        int compared = 0;
        int different = 0;
        var examples = new List<string>();
        JiebaReference.Run(modes, arguments, texts, (text, answers) =>
        {
            compared++;
            for (int i = 0; i < modes.Length; i++)
            {
                string answer = ours[modes[i], text];
                if (!JiebaAnswers.AreEqual(modes[i], answers[i], answer))
                {
                    different++;
                    if (examples.Count < showExamples && text.Length < 200)
                    {
                        examples.Add($"{modes[i]}: {Escaped.From(text)}\n  jieba {answers[i]}\n  ours  {answer}");
                    }
                }
            }
        });

        TestContext.Out.WriteLine($"{compared} texts in the modes {string.Join(", ", modes)}: {different} answers differ.");
        Assert.That(compared, Is.GreaterThanOrEqualTo(atLeast));
        Assert.That(different, Is.Zero, string.Join('\n', examples));
    }
}
