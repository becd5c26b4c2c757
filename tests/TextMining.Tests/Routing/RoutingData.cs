using System.Text;
using System.Text.Json.Nodes;
using TextMining.Routing;
using TextMining.Taxonomies;
using TextMining.Urgency;

namespace TextMining.Tests.Routing;

/// <summary>The shipped routing data, and ways to break it.</summary>
internal static class RoutingData
{
    public static Taxonomy Taxonomy { get; } = Read("corpus/taxonomy.json", TextMining.Taxonomies.Taxonomy.Load);

    public static RoutingTable Table { get; } = Read("models/routing/routes.json", stream => RoutingTable.Load(stream, Taxonomy));

    public static WorkingCalendar Calendar { get; } = Read("models/routing/calendar.json", WorkingCalendar.Load);

    public static ServiceClocks Clocks { get; } = Read("models/routing/sla.json", stream => ServiceClocks.Load(stream, Calendar, Table));

    public static RouteQuery Query(string cause, string business, UrgencyLevel urgency = UrgencyLevel.U3) =>
        new() { Cause = cause, Business = business, Urgency = urgency };

    public static MemoryStream Broken(string file, Action<JsonNode> breakIt)
    {
        var node = JsonNode.Parse(File.ReadAllText(Repository.Path("models", "routing", file)))!;
        breakIt(node);
        return new MemoryStream(Encoding.UTF8.GetBytes(node.ToJsonString()));
    }

    private static T Read<T>(string path, Func<Stream, T> read)
    {
        using var file = File.OpenRead(Repository.Path(path.Split('/')));
        return read(file);
    }
}
