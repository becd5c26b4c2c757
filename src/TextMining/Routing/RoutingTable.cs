using System.Text.Json;
using TextMining.Persistence;
using TextMining.Routing.Internals;
using TextMining.Taxonomies;

namespace TextMining.Routing;

/// <summary>
/// The routing rules of a file, each name in them known, but not yet proved to give every ticket exactly one lead: that is
/// <see cref="RoutingProof"/>'s work. Immutable; safe on any thread.
/// </summary>
public sealed class RoutingTable
{
    private readonly Dictionary<RouteDecision, RuleCells> _cells;

    private RoutingTable(RoutingDocument document, Taxonomy taxonomy)
    {
        Version = document.Version;
        Queues = document.Queues;
        Taxonomy = taxonomy;
        _cells = RoutingTableCheck.ByDecision(document.Rules).ToDictionary(pair => pair.Decision, pair => new RuleCells(pair.Rules, taxonomy));
    }

    /// <summary>Calendar version of the table.</summary>
    public string Version { get; }

    /// <summary>The work queues.</summary>
    public IReadOnlyList<QueueDefinition> Queues { get; }

    /// <summary>The label tree whose codes the rules name.</summary>
    public Taxonomy Taxonomy { get; }

    /// <summary>The rules of one decision, highest priority first.</summary>
    /// <param name="decision">What they decide.</param>
    public IReadOnlyList<RouteRule> RulesFor(RouteDecision decision) => _cells[decision].Rules;

    /// <summary>The rules of one decision that a cause and business type can meet, highest priority first.</summary>
    /// <param name="decision">What they decide.</param>
    /// <param name="cause">Code of the cause.</param>
    /// <param name="business">Code of the business type.</param>
    /// <exception cref="ArgumentException">A code is not in the taxonomy.</exception>
    public IReadOnlyList<RouteRule> RulesFor(RouteDecision decision, string cause, string business) => _cells[decision].At(cause, business);

    /// <summary>Reads a table and checks each name in it.</summary>
    /// <param name="stream">UTF-8 JSON. Not disposed.</param>
    /// <param name="taxonomy">The label tree whose codes the rules name.</param>
    /// <exception cref="RoutingFormatException">The JSON is malformed, or a rule names a cause, business type, department or queue that does not exist.</exception>
    public static RoutingTable Load(Stream stream, Taxonomy taxonomy)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(taxonomy);
        try
        {
            var bytes = StreamBytes.Read(stream);
            var document = ReadRegular(bytes) ?? JsonSerializer.Deserialize(new MemoryStream(bytes), RoutingJson.Default.RoutingDocument)
                ?? throw new RoutingFormatException("The routing table is null; expected an object.");
            RoutingTableCheck.Run(document, taxonomy);
            return new RoutingTable(document, taxonomy);
        }
        catch (JsonException error)
        {
            throw new RoutingFormatException($"The routing table is not valid JSON of its schema: {error.Message}", innerException: error);
        }
    }

    private static RoutingDocument? ReadRegular(ReadOnlySpan<byte> json)
    {
        try
        {
            return RoutingReader.Read(json);
        }
        catch (Exception irregular) when (irregular is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    internal RuleCells Cells(RouteDecision decision) => _cells[decision];
}
