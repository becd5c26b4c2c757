using System.Text;
using TextMining.Taxonomies;

namespace TextMining.Tests.Taxonomies;

public sealed class TaxonomyTests
{
    private static readonly string Shipped = File.ReadAllText(Repository.Path("corpus", "taxonomy.json"));

    [Test]
    public void Load_ShippedTaxonomy_Has46CausesAnd9BusinessTypes()
    {
        var taxonomy = Load(Shipped);

        Assert.That(taxonomy.Causes, Has.Count.EqualTo(46));
        Assert.That(taxonomy.BusinessTypes.Select(type => type.Zh), Is.EqualTo(new[] { "投诉", "举报", "意见", "建议", "表扬", "咨询", "故障报修", "服务申请", "催办" }));
        Assert.That(taxonomy.FindCause("OUT.NOTICE")!.Zh, Is.EqualTo("停电未告知"));
        Assert.That(taxonomy.FindCause("OUT.NOWHERE"), Is.Null);
        Assert.That(taxonomy.Causes.Select(cause => cause.Crosswalk.Count), Is.All.GreaterThanOrEqualTo(2));
    }

    [TestCase("\"OUT.SINGLE\"", "\"OUT.SUDDEN\"", "OUT.SUDDEN")]
    [TestCase("\"retiredCodes\": []", "\"retiredCodes\": [\"PQ.PHASE\"]", "PQ.PHASE")]
    [TestCase("\"defaultUrgency\": \"U1\"", "\"defaultUrgency\": \"U9\"", "SAF.ACCIDENT")]
    [TestCase("\"department\": \"DSP\"", "\"department\": \"XXX\"", "XXX")]
    [TestCase("\"OTH.UNKNOWN\"", "\"OTH.ELSE\"", "OTH.UNKNOWN")]
    [TestCase("\"code\": \"PRAISE\"", "\"code\": \"praise\"", "praise")]
    [TestCase("\"note\"", "\"remark\"", "remark")]
    public void Load_OneFault_NamesIt(string found, string replacement, string named)
    {
        Assert.That(Shipped, Does.Contain(found));

        var error = Assert.Throws<TaxonomyFormatException>(() => Load(Shipped.Replace(found, replacement, StringComparison.Ordinal)))!;

        Assert.That(error.Message, Does.Contain(named));
    }

    [Test]
    public void Load_NotJson_IsATypedError() => Assert.Throws<TaxonomyFormatException>(() => Load("{"));

    private static Taxonomy Load(string json) => Taxonomy.Load(new MemoryStream(Encoding.UTF8.GetBytes(json)));
}
