using System.Text;
using System.Text.Json.Nodes;
using TextMining.Urgency;

namespace TextMining.Tests.Urgency;

/// <summary>A bad rule file is refused at load, with the rule and the field.</summary>
public sealed class UrgencyRulesFormatTests
{
    [Test]
    public void Load_ShippedFile_HasARevision() => Assert.That(ShippedUrgency.Rules.Revision, Does.StartWith("20"));

    [Test]
    public void Load_LevelThatIsNone_NamesRuleAndField() => Expect(root => root["rules"]![0]!["level"] = "U9", Name("rules"), "level");

    [Test]
    public void Load_UnknownField_NamesIt() => Expect(root => root["rules"]![0]!["colour"] = "red", Name("rules"), "colour");

    [Test]
    public void Load_UnknownConcept_NamesRuleAndField() => Expect(root => root["rules"]![0]!["phrases"]![0] = "{nothing}", Name("rules"), "phrases");

    [Test]
    public void Load_GapAtTheEnd_NamesRuleAndField() => Expect(root => root["rules"]![0]!["phrases"]![0] = "电 …5", Name("rules"), "phrases");

    [Test]
    public void Load_GapTooWide_NamesRuleAndField() => Expect(root => root["rules"]![0]!["phrases"]![0] = "电 …5000 线", Name("rules"), "phrases");

    [Test]
    public void Load_UnknownGuard_NamesRuleAndField() => Expect(root => root["rules"]![0]!["guards"]!["nobody"] = "drop", Name("rules"), "guards");

    [Test]
    public void Load_RuleWithoutWords_NamesRuleAndField() => Expect(root => root["rules"]![0]!["phrases"] = new JsonArray(), Name("rules"), "phrases");

    [Test]
    public void Load_NameTwice_NamesRule() => Expect(root => root["rules"]![1]!["name"] = Name("rules"), Name("rules"), "name");

    [Test]
    public void Load_ConceptOfItself_NamesConcept() => Expect(root => root["concepts"]!["loop"] = new JsonArray("{loop}"), "loop", "phrases");

    [Test]
    public void Load_EntityKindThatIsNone_NamesQuantity() => Expect(root => root["quantities"]!["hot"]!["kind"] = "warmth", "hot", "kind");

    [Test]
    public void Load_GuardSideThatIsNone_NamesGuard() => Expect(root => root["guards"]!["denied"]!["placements"]![0]!["where"] = "under", "denied", "where");

    [Test]
    public void Load_AskBackThatIsNone_NamesCause() => Expect(root => root["askBack"]!["OUT"] = new JsonArray("colour"), "askBack", "OUT");

    [Test]
    public void Load_MatterThatIsNone_NamesRuleAndField() => Expect(root => root["rules"]![0]!["matter"] = "nobody", Name("rules"), "matter");

    [Test]
    public void Load_MatterOfAnOutput_NamesRuleAndField() => Expect(root => root["sentiment"]![0]!["matter"] = "supplier", Name("sentiment"), "matter");

    [Test]
    public void Load_MatterAboveCertainty_NamesIt() => Expect(root => root["matters"]!["supplier"]!["from"] = 1.5, "supplier", "from");

    [Test]
    public void Load_MatterWithoutThreshold_NamesIt() => Expect(root => root["matters"]!["supplier"]!.AsObject().Remove("from"), "supplier", "from");

    [Test]
    public void Load_GuardWhenOfNoConcept_NamesIt() => Expect(root => root["guards"]!["denied"]!["placements"]![0]!["when"] = new JsonArray("nothing"), "denied", "when");

    [Test]
    public void Load_OtherFormat_SaysWhichIsExpected() => Expect(root => root["format"] = "rules/9", "", "format");

    [Test]
    public void Load_NotJson_ThrowsTheTypedError() =>
        Assert.That(() => UrgencyRules.Load(new MemoryStream("{\"format\":"u8.ToArray())), Throws.TypeOf<UrgencyRulesFormatException>());

    [Test]
    public void Load_TruncatedAnywhere_ThrowsTheTypedError()
    {
        var bytes = File.ReadAllBytes(ShippedUrgency.RulesPath);
        for (var length = 0; length < bytes.Length - 2; length += bytes.Length / 40)
        {
            Assert.That(() => UrgencyRules.Load(new MemoryStream(bytes, 0, length)), Throws.TypeOf<UrgencyRulesFormatException>(), $"{length} bytes");
        }
    }

    private static string Name(string section) => Root()[section]![0]!["name"]!.GetValue<string>();

    private static JsonNode Root() => JsonNode.Parse(File.ReadAllText(ShippedUrgency.RulesPath))!;

    private static void Expect(Action<JsonNode> spoil, string rule, string field)
    {
        var root = Root();
        spoil(root);

        var fault = Assert.Throws<UrgencyRulesFormatException>(() => UrgencyRules.Load(new MemoryStream(Encoding.UTF8.GetBytes(root.ToJsonString()))))!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(fault.Rule, Is.EqualTo(rule));
            Assert.That(fault.Field, Is.EqualTo(field));
            Assert.That(fault.Message, Does.Contain(field));
        }
    }
}
