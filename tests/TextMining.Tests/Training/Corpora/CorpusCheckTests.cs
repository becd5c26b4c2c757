using System.Text;
using TextMining.Taxonomies;
using TextMining.Training.Corpora;

namespace TextMining.Tests.Training.Corpora;

public sealed class CorpusCheckTests
{
    private static readonly Taxonomy Taxonomy = LoadTaxonomy();

    // The smallest corpus that meets its own requirements; each test breaks one thing in it.
    private static readonly string[] Sound =
    [
        Row("a", "东沟村整村黑了，变压器没声音", "s1", "train"),
        Row("b", "电费算错两个月，要求退钱", "s2", "train"),
        Row("c", "水管爆了没人管", "s3", "train"),
        Row("d", "师傅说话很冲，挂我电话", "s4", "train"),
        Row("e", "小孩摸了铁箱子手缩不回来", "s5", "train", "U1"),
        Row("f", "楼道灯一闪一闪像要坏", "s6", "train"),
        Row("g", "过户办了半个月", "s7", "train"),
        Row("h", "充电桩扣了钱没充上", "s8", "dev"),
        Row("i", "挖了沟不回填老人摔了", "s9", "test"),
        Row("j", "打了半小时热线都是忙音", "s10", "test"),
    ];

    private static readonly CorpusRequirements Small = new()
    {
        Tickets = 10, TicketsPerCause = 0, Unknown = 0, Critical = 1, Traps = 0, EntityTickets = 0, HandlingNotes = 0, SecondLabels = 0, MedianLength = (5, 20),
    };

    [Test]
    public void Run_SoundCorpus_FindsNoFault() => Assert.That(Run(Sound).Faults, Is.Empty);

    [Test]
    public void Run_TwoTicketsOfOneWording_NamesBoth()
    {
        var faults = Run([.. Sound[..9], Row("j", "挖了沟不回填老人摔了。", "s10", "test")]).Faults;

        Assert.That(faults, Has.Exactly(1).Contains("i and j share too much text"));
    }

    [Test]
    public void Run_SituationInTwoSplits_NamesIt()
    {
        var faults = Run([.. Sound[..9], Row("j", "打了半小时热线都是忙音", "s1", "test")]).Faults;

        Assert.That(faults, Has.Exactly(1).Contains("Situation s1 crosses splits: a, j"));
    }

    [TestCase("电话13912345678", "assigned mobile prefix 139")]
    [TestCase("身份证11010519491231002X", "ID number")]
    public void Run_NumberThatCouldBeReal_NamesTheTicketButNotTheNumber(string text, string fault)
    {
        var faults = Run([.. Sound[..9], Row("j", text, "s10", "test")]).Faults;

        Assert.That(faults, Has.Exactly(1).Contains("j holds").And.Exactly(1).Contains(fault));
        Assert.That(faults, Has.None.Contains("4567"));
    }

    [TestCase("电话14212345678")]
    [TestCase("身份证110105194912310021")]
    [TestCase("户号0312345678901")]
    public void Run_NumberThatCannotBeReal_IsNoFault(string text) =>
        Assert.That(Run([.. Sound[..9], Row("j", text, "s10", "test")]).Faults, Is.Empty);

    [Test]
    public void Run_CriticalTicketsOnlyWithTriggerWords_AsksForOthers()
    {
        var faults = Run([.. Sound[..4], Row("e", "有人触电了快来", "s5", "train", "U1"), .. Sound[5..]]).Faults;

        Assert.That(faults, Has.Exactly(1).Contains("U1 without a trigger word"));
    }

    [Test]
    public void Run_TooFewOfACause_NamesTheCause()
    {
        var faults = Run(Sound, Small with { TicketsPerCause = 1 }).Faults;

        Assert.That(faults, Has.Exactly(1).Contains("0 tickets of PQ.PHASE, expected at least 1"));
    }

    [Test]
    public void Run_HardPairWithoutAdversaries_NamesTheSideThatLacksThem()
    {
        var requirements = Small with { HardPairs = [new HardPair("OUT.SUDDEN", "OUT.SINGLE")], TicketsPerHardPairSide = 1 };
        var marked = Sound[0].Replace("\"urgency\"", "\"confusable\":[\"OUT.SINGLE\"],\"urgency\"", StringComparison.Ordinal);

        var faults = Run([marked, .. Sound[1..]], requirements).Faults;

        Assert.That(faults, Is.EqualTo(["0 tickets of OUT.SINGLE that read like OUT.SUDDEN, expected at least 1."]));
    }

    [TestCase("OUT.SUDDEN OUT.SUDDEN")]
    [TestCase("OUT.SUDDEN")]
    [TestCase("OUT.SUDDEN OUT.SOMETIMES")]
    public void HardPairs_LineThatIsNoPair_NamesTheLine(string line)
    {
        var error = Assert.Throws<CorpusFormatException>(() => HardPairs.Load(Utf8($"# pairs\n{line}\n"), Taxonomy))!;

        Assert.That(error.LineNumber, Is.EqualTo(2));
    }

    [TestCase("\"cause\":\"OUT.SUDDEN\"", "\"cause\":\"OUT.SUDDENLY\"")]
    [TestCase("\"urgency\":\"U3\"", "\"urgency\":\"U3\",\"confusable\":[\"OUT.SUDDEN\"]")]
    [TestCase("\"urgency\":\"U3\"", "\"urgency\":\"U7\"")]
    [TestCase("\"urgency\":\"U3\"", "\"urgency\":3")]
    [TestCase("\"style\":\"terse\"", "\"style\":\"loud\"")]
    [TestCase("\"style\":\"terse\"", "\"style\":\"terse\",\"author\":\"x\"")]
    [TestCase("\"channel\":\"95598\",", "")]
    [TestCase("\"style\":\"terse\"", "\"style\":\"terse\",\"entities\":[{\"start\":9,\"length\":9,\"kind\":\"address\"}]")]
    [TestCase("\"style\":\"terse\"", "\"style\":\"terse\",\"entities\":[{\"start\":0,\"length\":2,\"kind\":\"adress\"}]")]
    public void Load_RowWithAFault_NamesTheLine(string found, string replacement)
    {
        var broken = Sound[1].Replace(found, replacement, StringComparison.Ordinal);
        Assert.That(broken, Is.Not.EqualTo(Sound[1]));

        var error = Assert.Throws<CorpusFormatException>(() => Load([Sound[0], broken]))!;

        Assert.That(error.LineNumber, Is.EqualTo(2));
    }

    [Test]
    public void CohenKappa_WorkedExample_MatchesThePublishedFormula()
    {
        // 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no: observed 0.70, by chance 0.50, kappa 0.40.
        var pairs = Enumerable.Repeat(("y", "y"), 20).Concat(Enumerable.Repeat(("y", "n"), 5))
            .Concat(Enumerable.Repeat(("n", "y"), 10)).Concat(Enumerable.Repeat(("n", "n"), 15)).ToList();

        var kappa = CohenKappa.Of(pairs);

        Assert.That(kappa.Agreement, Is.EqualTo(0.7).Within(1e-12));
        Assert.That(kappa.Kappa, Is.EqualTo(0.4).Within(1e-12));
    }

    private static string Row(string id, string text, string situation, string split, string urgency = "U3") =>
        $$"""{"id":"{{id}}","text":"{{text}}","channel":"95598","business":"FAULT","cause":"OUT.SUDDEN","urgency":"{{urgency}}","style":"terse","situation":"{{situation}}","split":"{{split}}"}""";

    private static CorpusReport Run(string[] rows, CorpusRequirements? requirements = null) =>
        new CorpusCheck(requirements ?? Small, Taxonomy, Utf8("触电\n着火\n")).Run(Load(rows), []);

    private static TicketCorpus Load(string[] rows) => TicketCorpus.Load(Utf8(string.Join("\n", rows)), Taxonomy);

    private static MemoryStream Utf8(string text) => new(Encoding.UTF8.GetBytes(text));

    private static Taxonomy LoadTaxonomy()
    {
        using var file = File.OpenRead(Repository.Path("corpus", "taxonomy.json"));
        return Taxonomy.Load(file);
    }
}
