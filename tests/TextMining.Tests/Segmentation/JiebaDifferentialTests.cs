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

    [TestCase(3, 20_000)]
    public void TagAndExtract_GeneratedLines_EqualsJieba(int seed, int count)
    {
        JiebaReference.Require();

        Compare(TagModes, ["--generate", $"{seed}", $"{count}"], texts: null, ShippedSegmenter.Model.Lexicon, atLeast: count);
    }

    private static void Compare(string[] modes, IEnumerable<string> arguments, IEnumerable<string>? texts, Lexicon lexicon, int atLeast)
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
                    if (examples.Count < 5 && text.Length < 200)
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
