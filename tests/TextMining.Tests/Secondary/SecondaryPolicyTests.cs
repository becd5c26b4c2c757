using System.Text;
using System.Text.Json;
using TextMining.Classification;
using TextMining.Persistence;
using TextMining.Secondary;
using TextMining.Secondary.Internals;
using TextMining.Segmentation;
using TextMining.Tests.Segmentation;

namespace TextMining.Tests.Secondary;

/// <summary>A decision of handmade weights on the shipped heads: a cause that leads in a clause of its own is a further cause.</summary>
public sealed class SecondaryPolicyTests
{
    private const string TwoMatters = "我们小区昨晚突然停电到现在还没来电，另外上个月的电费比平时高了三倍，要求核对电费";
    private static readonly Lazy<TicketTagger> Shipped = new(static () => new TicketTagger(TicketTagger.LoadDefault().Model.WithSecondary(null)));
    private static readonly Lazy<TicketTagger> Deciding = new(static () => new TicketTagger(Shipped.Value.Model.WithSecondary(Policy(30))));

    [Test]
    public void Tag_TwoMattersInClausesOfTheirOwn_GivesTheSecondAsWell()
    {
        var tags = Deciding.Value.Tag(TwoMatters);

        var causes = tags.Secondary.Select(static label => label.Label).Append(tags.Cause.Best.Label).ToList();
        Assert.That(causes, Does.Contain("BIL.HIGH").And.Some.StartsWith("OUT."));
        Assert.That(tags.Secondary.Select(static label => label.Label), Does.Not.Contain(tags.Cause.Best.Label));
    }

    [Test]
    public void Tag_ShortText_HasNoFurtherCauses() => Assert.That(Deciding.Value.Tag("停电了，电费太高").Secondary, Is.Empty);

    [Test]
    public void Tag_WithAndWithoutDecision_SaysTheSameOfEverythingElse()
    {
        var (with, without) = (Deciding.Value.Tag(TwoMatters), Shipped.Value.Tag(TwoMatters));

        Assert.That(with.Cause.Ranked, Is.EqualTo(without.Cause.Ranked));
        Assert.That(with.Explanation.Spans, Is.EqualTo(without.Explanation.Spans));
        Assert.That((without.Secondary.Count, with.Urgency, with.Review.Level), Is.EqualTo((0, without.Urgency, without.Review.Level)));
    }

    [Test]
    public void Tag_ManyThreads_SayTheSame()
    {
        var expected = Deciding.Value.Tag(TwoMatters).Secondary;

        Parallel.For(0, 200, _ => Assert.That(Deciding.Value.Tag(TwoMatters).Secondary, Is.EqualTo(expected)));
    }

    [Test]
    public void Probability_OfReadCandidates_IsWhatTaggingGives()
    {
        var model = Deciding.Value.Model;
        var read = new SecondaryReader(model.Heads).Read(TwoMatters)
            .Where(candidate => model.Secondary!.Probability(candidate) >= model.Secondary.Thresholds.Threshold)
            .Select(candidate => model.Heads.Manifest.Heads[0].Labels[candidate.Cause]);

        Assert.That(Deciding.Value.Tag(TwoMatters).Secondary.Select(static label => label.Label), Is.EquivalentTo(read));
    }

    [Test]
    public void Write_FurtherCauses_AreInTheAnswerWithNameAndProbability()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            TicketTagsWriter.Write(json, new Ticket { Text = TwoMatters }, Deciding.Value.Tag(TwoMatters), Deciding.Value.Taxonomy);
        }

        using var answer = JsonDocument.Parse(bytes.ToArray());
        var first = answer.RootElement.GetProperty("secondary")[0];
        Assert.That(first.GetProperty("name").GetString(), Is.Not.Empty);
        Assert.That(first.GetProperty("probability").GetDouble(), Is.InRange(0.5, 1.0));
    }

    [Test]
    public void Save_Decision_LoadsTheSameAndHasANameOfItsOwn()
    {
        using var bytes = new MemoryStream();
        Deciding.Value.Model.Save(bytes);
        bytes.Position = 0;

        var loaded = TicketTaggerModel.Load(bytes, ShippedSegmenter.Model);

        Assert.That(loaded.Name, Is.EqualTo(Deciding.Value.Model.Name).And.Not.EqualTo(Shipped.Value.Model.Name));
        Assert.That(new TicketTagger(loaded).Tag(TwoMatters).Secondary, Is.EqualTo(Deciding.Value.Tag(TwoMatters).Secondary));
    }

    [Test]
    public void Read_NewerVersion_NamesBothVersions()
    {
        var error = Fails(Section().Replace("\"version\": 1", "\"version\": 9", StringComparison.Ordinal));

        Assert.That((error.Fault, error.FoundVersion, error.SupportedVersion), Is.EqualTo((ModelFault.UnsupportedVersion, 9, SecondaryFile.CurrentVersion)));
    }

    [TestCase("\"margin\"", "\"other\"", "other")]
    [TestCase("OUT.SUDDEN", "OUT.NOWHERE", "OUT.NOWHERE")]
    [TestCase("\"threshold\": 0.5", "\"threshold\": 0", "threshold")]
    [TestCase("\"minimumLength\": 30", "\"minimumLength\": 0", "code units")]
    [TestCase("\"tickets\": 1", "\"tickets\": \"x\"", "cannot be read")]
    [TestCase("100", "-100", "negative")]
    public void Read_ContradictorySection_SaysWhatIsWrong(string found, string replacement, string part) =>
        Assert.That(Fails(Section().Replace(found, replacement, StringComparison.Ordinal)).Message, Does.Contain(part));

    [Test]
    public void Read_MutatedSection_IsAFormatErrorOrADecision()
    {
        var (random, refused) = (new Random(5), 0);
        var section = Encoding.UTF8.GetBytes(Section());
        for (var run = 0; run < 3_000; run++)
        {
            var bytes = section.ToArray();
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            try
            {
                SecondaryFile.Read(bytes.AsSpan(0, run % 3 == 0 ? random.Next(bytes.Length) : bytes.Length), Labels());
            }
            catch (ModelFormatException)
            {
                refused++;
            }
        }

        Assert.That(refused, Is.InRange(1_500, 3_000));
    }

    private static LabelSet Labels() => new("cause", Shipped.Value.Model.Heads.Manifest.Heads[0].Labels);

    private static string Section() => Encoding.UTF8.GetString(SecondaryFile.Write(Policy(30)));

    private static ModelFormatException Fails(string section) => Assert.Throws<ModelFormatException>(() => SecondaryFile.Read(Encoding.UTF8.GetBytes(section), Labels()))!;

    private static SecondaryPolicy Policy(int minimumLength)
    {
        float[] weights = [.. SecondaryEvidence.Names.Select(static name => name switch { "bias" => -4f, "clause-is-its-own" => 3f, "clause-margin" => 4f, _ => 0f })];
        return new SecondaryPolicy(
            Labels(),
            weights,
            PairPriors.Count(Enumerable.Repeat(("OUT.SUDDEN", (IReadOnlyList<string>)["BIL.HIGH"]), 100)),
            new SecondaryThresholds { MinimumLength = minimumLength, Threshold = 0.5, Precision = double.NaN, PrecisionBound = double.NaN, Recall = 0, Tickets = 1, Labelled = 1 });
    }
}
