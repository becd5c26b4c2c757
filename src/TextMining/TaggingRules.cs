using TextMining.Routing;
using TextMining.Taxonomies;
using TextMining.Urgency;

namespace TextMining;

/// <summary>The readable parts of a model, read. Immutable.</summary>
internal sealed record TaggingRules(Taxonomy Taxonomy, UrgencyRules Urgency, UrgencyCombiner Combiner, Router Router)
{
    /// <summary>Reads parts that are new; the routing table is proved.</summary>
    public static TaggingRules Read(TicketTaggerParts parts) => Read(parts, Router.Load);

    /// <summary>Reads the parts of a model file, whose routing table was proved when the file was made.</summary>
    public static TaggingRules ReadProved(TicketTaggerParts parts) => Read(parts, Router.LoadProved);

    private static TaggingRules Read(TicketTaggerParts parts, Func<Stream, Taxonomy, Router> loadRouter)
    {
        var taxonomy = Taxonomy.Load(TicketTaggerParts.Open(parts.Taxonomy));
        var urgency = UrgencyRules.Load(TicketTaggerParts.Open(parts.UrgencyRules));
        var combiner = UrgencyCombiner.Load(TicketTaggerParts.Open(parts.UrgencyCombiner));
        return new TaggingRules(taxonomy, urgency, combiner, loadRouter(TicketTaggerParts.Open(parts.Routes), taxonomy));
    }
}
