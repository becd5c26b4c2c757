using TextMining.Segmentation;

namespace TextMining.Tests.Segmentation;

/// <summary>The project's own words of the trade: many, well-formed, better for tickets and harmless to other text.</summary>
public class PowerLexiconTests
{
    private static readonly string PowerPath = Repository.Path("models", "segmenter", "power.txt");

    private static readonly JiebaSegmenter Plain = new(ShippedSegmenter.Model);
    private static readonly JiebaSegmenter WithPower = new(AddPower());

    [Test]
    public void PowerLexicon_EveryLine_IsAWordThatThePlainLexiconCuts()
    {
        string[][] lines = [.. File.ReadLines(PowerPath).Select(static line => line.Split(' '))];

        Assert.That(lines, Has.Length.GreaterThanOrEqualTo(3000));
        Assert.That(lines.Select(static line => line[0]), Is.Unique);
        Assert.Multiple(() =>
        {
            foreach (string[] line in lines)
            {
                Assert.That(line, Has.Length.EqualTo(3), string.Join(' ', line));
                Assert.That(int.Parse(line[1]), Is.Positive, line[0]);
                Assert.That(ShippedSegmenter.Model.Lexicon.TryGetFrequency(line[0], out _) && Plain.SegmentToStrings(line[0]).Count == 1, Is.False, $"{line[0]} is known already");
            }
        });
    }

    [TestCase("网上国网缴费后余额没有变化", "网上国网 缴费 后 余额 没有 变化")]
    [TestCase("自助缴费机吞了钱", "自助缴费机 吞 了 钱")]
    [TestCase("无功补偿柜坏了", "无功补偿柜 坏 了")]
    [TestCase("漏电保护器跳闸", "漏电保护器 跳闸")]
    [TestCase("申请安装充电桩", "申请 安装 充电桩")]
    [TestCase("大工业电价什么时候调整", "大工业电价 什么 时候 调整")]
    [TestCase("屋顶光伏的上网电费没有结算", "屋顶光伏 的 上网电费 没有 结算")]
    [TestCase("跌落式熔断器烧了", "跌落式熔断器 烧 了")]
    [TestCase("地埋线被挖断", "地埋线 被 挖断")]
    [TestCase("台区经理上门查看表箱门", "台区经理 上门 查看 表箱门")]
    public void Segment_Ticket_IsCutBetterWithThePowerLexicon(string text, string expected)
        => Assert.Multiple(() =>
        {
            Assert.That(string.Join(' ', WithPower.SegmentToStrings(text)), Is.EqualTo(expected));
            Assert.That(string.Join(' ', Plain.SegmentToStrings(text)), Is.Not.EqualTo(expected));
        });

    [Test]
    public void Segment_GoldSentences_TicketsGainAndGeneralTextLosesNothing()
    {
        var (tickets, ticketsWithPower) = (Score(Plain, "tickets.txt"), Score(WithPower, "tickets.txt"));
        var (general, generalWithPower) = (Score(Plain, "general.txt"), Score(WithPower, "general.txt"));

        TestContext.Out.WriteLine($"F1 plain / with power.txt: tickets {tickets:F4} / {ticketsWithPower:F4}, general {general:F4} / {generalWithPower:F4}");
        Assert.That(ticketsWithPower, Is.GreaterThan(tickets + 0.04));
        Assert.That(generalWithPower, Is.GreaterThanOrEqualTo(general));
    }

    private static Lexicon AddPower()
    {
        using var stream = File.OpenRead(PowerPath);
        return ShippedSegmenter.Model.Lexicon.With(stream);
    }

    // Word F1 as the SIGHAN bake-offs score it: a word counts when both of its ends are right.
    private static double Score(JiebaSegmenter segmenter, string name)
    {
        int right = 0;
        int gold = 0;
        int found = 0;
        foreach (string line in File.ReadLines(Repository.Path("corpus", "segmentation", name)))
        {
            var expected = Spans(line.Split(' ')).ToHashSet();
            var actual = segmenter.Segment(line.Replace(" ", "", StringComparison.Ordinal));
            right += actual.Count(expected.Contains);
            gold += expected.Count;
            found += actual.Count;
        }

        return 2.0 * right / (gold + found);
    }

    private static IEnumerable<Token> Spans(string[] words)
    {
        int start = 0;
        foreach (string word in words)
        {
            yield return new Token(start, word.Length);
            start += word.Length;
        }
    }
}
