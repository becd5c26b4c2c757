using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TextMining.Persistence;
using TextMining.Review;
using TextMining.Routing.Internals;
using TextMining.Taxonomies;

namespace TextMining.Tests.Persistence;

/// <summary>The readers by hand must say what the serializer says of the shipped files, and leave every other form to it.</summary>
[TestFixture]
internal sealed class RegularFormTests
{
    private static readonly ModelContainer Model = LoadModel();

    [Test]
    public void Read_ShippedTaxonomy_SaysWhatTheSerializerSays() => Compare("taxonomy", TaxonomyReader.Read, TaxonomyJson.Default.TaxonomyDocument);

    [Test]
    public void Read_ShippedRoutes_SaysWhatTheSerializerSays() => Compare("routes", RoutingReader.Read, RoutingJson.Default.RoutingDocument);

    [Test]
    public void Read_ShippedManifest_SaysWhatTheSerializerSays() => Compare("manifest", ManifestReader.Read, ManifestJson.Default.ModelManifest);

    [Test]
    public void Read_ShippedThresholds_SaysWhatTheSerializerSays() => Compare("review", ReviewPolicyReader.Read, ReviewJson.Default.ReviewPolicy);

    [Test]
    public void Read_EveryKindOfCondition_SaysWhatTheSerializerSays()
    {
        var json = """
            {"version":"1","note":"","queues":[],"rules":{"lead":[{"name":"a","priority":1,"reason":"r","confidential":true,"when":{"causes":["OUT.*"],"business":["FAULT"],
            "urgency":["U1","U2","U3","U4"],"channels":["12398"],"areas":["unknown","urban","rural","remote"],
            "customerFlags":["important","life-support","vulnerable","supply-guarantee","sensitive"],"customerTiers":["gold"],
            "escalation":["none","threatened","involved"],"grades":["ordinary","important","major","special"],"firedRules":["R8"],
            "contactsAtLeast":3,"claimedYuanAtLeast":0.1,"needsPerson":false}},{"name":"b","priority":-1,"reason":"s","lead":"OPS","support":[],"execution":"X","queue":"q","clocks":"c"}],
            "queue":[],"clocks":[],"support":[],"green":[]}}
            """u8.ToArray();

        Compare(json, RoutingReader.Read, RoutingJson.Default.RoutingDocument);
    }

    [TestCase("""{"version":"1","note":"","queues":[],"rules":null}""")]
    [TestCase("""{"version":"1","note":"","queues":[]}""")]
    [TestCase("""{"version":"1","note":"","queues":[],"other":1}""")]
    [TestCase("""{"version":1,"note":"","queues":[]}""")]
    [TestCase("""{"version":"1","note":"","queues":[{"key":"a","zh":"b"}]}""")]
    [TestCase("""[]""")]
    [TestCase("""{"version":"1" """)]
    public void Read_AnotherForm_LeavesItToTheSerializer(string json) =>
        Assert.That(() => RoutingReader.Read(Encoding.UTF8.GetBytes(json)), Throws.InstanceOf<JsonException>());

    private delegate T Reader<out T>(ReadOnlySpan<byte> json);

    private static void Compare<T>(string section, Reader<T> read, JsonTypeInfo<T> type) => Compare(Model[section].ToArray(), read, type);

    private static void Compare<T>(byte[] json, Reader<T> read, JsonTypeInfo<T> type) =>
        Assert.That(JsonSerializer.Serialize(read(json), type), Is.EqualTo(JsonSerializer.Serialize(JsonSerializer.Deserialize(json, type)!, type)));

    private static ModelContainer LoadModel()
    {
        using var file = File.OpenRead(Path.Combine(Repository.Root, "models", "power", "power.model"));
        return ModelContainer.Load(file);
    }
}
