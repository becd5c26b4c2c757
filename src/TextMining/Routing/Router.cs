using TextMining.Routing.Internals;
using TextMining.Taxonomies;

namespace TextMining.Routing;

/// <summary>Decides where a tagged ticket goes, by a proved <see cref="RoutingTable"/>. Immutable; safe on any thread.</summary>
public sealed class Router
{
    private readonly RuleCells _leads;
    private readonly RuleCells _queues;
    private readonly RuleCells _clocks;
    private readonly RuleCells _support;
    private readonly RuleCells _green;

    /// <summary>Creates a router.</summary>
    /// <param name="table">The table.</param>
    /// <exception cref="RoutingFormatException">The table leaves a ticket without a lead, or rules contradict each other; the message lists the first faults.</exception>
    public Router(RoutingTable table)
        : this(table, RoutingProof.Of(table).Faults)
    {
    }

    private Router(RoutingTable table, IReadOnlyList<string> faults)
    {
        if (faults.Count > 0)
        {
            throw new RoutingFormatException($"The routing table {table.Version} has {faults.Count} faults: {string.Join(" ", faults.Take(5))}");
        }

        Table = table;
        _leads = table.Cells(RouteDecision.Lead);
        _queues = table.Cells(RouteDecision.Queue);
        _clocks = table.Cells(RouteDecision.Clocks);
        _support = table.Cells(RouteDecision.Support);
        _green = table.Cells(RouteDecision.Green);
    }

    /// <summary>The table.</summary>
    public RoutingTable Table { get; }

    /// <summary>Reads, checks and proves a routing table.</summary>
    /// <param name="stream">UTF-8 JSON, see <c>models/routing/README.md</c>. Not disposed.</param>
    /// <param name="taxonomy">The label tree whose codes the rules name.</param>
    /// <exception cref="RoutingFormatException">The file is malformed, names something unknown, leaves a ticket without a lead or contradicts itself.</exception>
    public static Router Load(Stream stream, Taxonomy taxonomy) => new(RoutingTable.Load(stream, taxonomy));

    /// <summary>
    /// Reads a table that was proved when the model file that carries it was made, and which the file's checksum has kept since.
    /// Only what a route could fail by is looked at again: the whole proof takes longer than a program may take to its first tag.
    /// </summary>
    internal static Router LoadProved(Stream stream, Taxonomy taxonomy)
    {
        var table = RoutingTable.Load(stream, taxonomy);
        return new Router(table, table.Cells(RouteDecision.Lead).AlwaysDecides && table.Cells(RouteDecision.Clocks).AlwaysDecides
            ? []
            : RoutingProof.Of(table).Faults);
    }

    /// <summary>Decides where a ticket goes.</summary>
    /// <param name="query">The ticket's labels and facts.</param>
    /// <exception cref="ArgumentException">The cause or business type is not in the taxonomy.</exception>
    public Route Route(RouteQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var reasons = new List<RouteReason>(4);
        // The proof gives every pair a rule for the lead and one for the clocks.
        var cell = _leads.CellOf(query.Cause, query.Business);
        var lead = _leads.First(cell, query)!;
        reasons.Add(Reason(RouteDecision.Lead, lead));
        var queue = FirstQueue(cell, query, lead);
        if (queue is not null)
        {
            reasons.Add(Reason(RouteDecision.Queue, queue));
        }

        var clocks = _clocks.First(cell, query)!;
        reasons.Add(Reason(RouteDecision.Clocks, clocks));
        var support = Support(cell, query, lead, reasons);
        var isGreen = AddGreen(cell, query, reasons);
        return new Route
        {
            Lead = lead.Lead!,
            Support = support,
            Execution = lead.Execution,
            Queue = (queue ?? lead).Queue!,
            ClockProfile = clocks.Clocks!,
            IsGreen = isGreen,
            IsConfidential = lead.Confidential,
            TableVersion = Table.Version,
            Reasons = reasons,
        };
    }

    // A confidential ticket leaves its own queue only for a rule that says so: life goes before secrecy.
    private RouteRule? FirstQueue(int cell, RouteQuery query, RouteRule lead)
    {
        foreach (var rule in _queues.At(cell))
        {
            if ((!lead.Confidential || rule.Confidential) && rule.When.HoldsBesideLabels(query))
            {
                return rule;
            }
        }

        return null;
    }

    private IReadOnlyList<string> Support(int cell, RouteQuery query, RouteRule lead, List<RouteReason> reasons)
    {
        IReadOnlyList<string> support = lead.Support ?? [];
        foreach (var rule in _support.At(cell))
        {
            if (rule.When.HoldsBesideLabels(query))
            {
                support = [.. support, .. rule.Support!.Where(department => department != lead.Lead && !support.Contains(department))];
                reasons.Add(Reason(RouteDecision.Support, rule));
            }
        }

        return support;
    }

    private bool AddGreen(int cell, RouteQuery query, List<RouteReason> reasons)
    {
        var before = reasons.Count;
        foreach (var rule in _green.At(cell))
        {
            if (rule.When.HoldsBesideLabels(query))
            {
                reasons.Add(Reason(RouteDecision.Green, rule));
            }
        }

        return reasons.Count > before;
    }

    private static RouteReason Reason(RouteDecision decision, RouteRule rule) => new(decision, rule.Name, rule.Reason);
}
