using System.Globalization;
using TextMining.Entities;
using TextMining.Taxonomies;
using TextMining.Urgency;

namespace TextMining.Training.Corpora;

/// <summary>The counts of the data card.</summary>
internal sealed class CorpusTables(Taxonomy taxonomy, string[] triggers, IReadOnlyList<HardPair> hardPairs)
{
    private static readonly CorpusSplit[] Splits = [CorpusSplit.Train, CorpusSplit.Dev, CorpusSplit.Test];

    public IReadOnlyList<CorpusTable> Of(IReadOnlyList<LabelledTicket> tickets, IReadOnlyList<SecondLabel> secondLabels) =>
    [
        Sizes(tickets),
        BySplit("Causes", tickets, taxonomy.Causes.Select(cause => (cause.Code, cause.Zh)), ticket => ticket.Cause),
        BySplit("Business types", tickets, taxonomy.BusinessTypes.Select(type => (type.Code, type.Zh)), ticket => ticket.Business),
        BySplit("Urgency", tickets, Enum.GetNames<UrgencyLevel>().Select(name => (name, "")), ticket => ticket.Urgency.ToString()),
        BySplit("Styles", tickets, TicketRowCheck.Styles.Select(style => (style, "")), ticket => ticket.Style),
        BySplit("Channels", tickets, TicketRowCheck.Channels.Select(channel => (channel, "")), ticket => ticket.Channel),
        Confusables(tickets),
        EntityCounts(tickets),
        Lengths(tickets),
        Agreement(secondLabels),
    ];

    private CorpusTable Sizes(IReadOnlyList<LabelledTicket> tickets)
    {
        var critical = tickets.Where(ticket => ticket.Urgency == UrgencyLevel.U1).ToList();
        return new CorpusTable("Sizes", ["what", "n"],
        [
            Row("tickets", tickets.Count),
            Row("situations", tickets.Select(ticket => ticket.Situation).Distinct().Count()),
            Row("U1", critical.Count),
            Row("U1 without a trigger word", critical.Count(ticket => !TriggerLexicon.Occurs(triggers, ticket.Text))),
            Row("near-U1 traps", tickets.Count(ticket => ticket.Trap)),
            Row("with secondary causes", tickets.Count(ticket => ticket.Secondary.Count > 0)),
            Row("that read like another cause", tickets.Count(ticket => ticket.Confusable.Count > 0)),
            Row("annotated with entities", tickets.Count(ticket => ticket.Entities is not null)),
            Row("with a handling note", tickets.Count(ticket => ticket.HandlingNote is not null)),
        ]);
    }

    private static CorpusTable BySplit(string title, IReadOnlyList<LabelledTicket> tickets, IEnumerable<(string Code, string Name)> labels, Func<LabelledTicket, string> label)
    {
        var counts = tickets.CountBy(ticket => (label(ticket), ticket.Split)).ToDictionary();
        return new CorpusTable(title, ["label", "name", "train", "dev", "test", "all"],
        [
            .. labels.Select(entry =>
            {
                var bySplit = Splits.Select(split => counts.GetValueOrDefault((entry.Code, split))).ToArray();
                return (IReadOnlyList<string>)[entry.Code, entry.Name, .. bySplit.Select(Text), Text(bySplit.Sum())];
            }),
        ]);
    }

    private CorpusTable Confusables(IReadOnlyList<LabelledTicket> tickets)
    {
        var counts = tickets.SelectMany(ticket => ticket.Confusable.Select(other => (ticket.Cause, other))).CountBy(pair => pair).ToDictionary();
        return new CorpusTable("Hard pairs: tickets of one side that read like the other", ["pair", "first side", "second side"],
        [
            .. hardPairs.Select(pair => (IReadOnlyList<string>)
            [
                $"{pair.First} {pair.Second}", Text(counts.GetValueOrDefault((pair.First, pair.Second))), Text(counts.GetValueOrDefault((pair.Second, pair.First))),
            ]),
        ]);
    }

    private static CorpusTable EntityCounts(IReadOnlyList<LabelledTicket> tickets)
    {
        var counts = tickets.SelectMany(ticket => ticket.Entities ?? []).CountBy(entity => entity.Kind).ToDictionary();
        return new CorpusTable("Entities", ["kind", "n"],
            [.. counts.OrderBy(pair => pair.Key).Select(pair => Row(EntityKindNames.All[(int)pair.Key], pair.Value))]);
    }

    private static CorpusTable Lengths(IReadOnlyList<LabelledTicket> tickets)
    {
        var lengths = tickets.Select(ticket => ticket.Text.Length).Order().ToList();
        double[] quantiles = [0, .1, .25, .5, .75, .9, 1];
        return new CorpusTable("Length in characters", ["quantile", "length"],
            lengths.Count == 0 ? [] : [.. quantiles.Select(q => Row(q.ToString("F2", CultureInfo.InvariantCulture), lengths[(int)(q * (lengths.Count - 1))]))]);
    }

    private static CorpusTable Agreement(IReadOnlyList<SecondLabel> labels)
    {
        IReadOnlyList<string> Measure(string field, Func<SecondLabel, (string, string)> pair)
        {
            var kappa = CohenKappa.Of([.. labels.Select(pair)]);
            return [field, Text(kappa.Count), Ratio(kappa.Agreement), Ratio(kappa.Kappa)];
        }

        return new CorpusTable("Agreement of two independent passes", ["field", "n", "agreement", "Cohen's kappa"],
        [
            Measure("cause", label => (label.First.Cause, label.Cause)),
            Measure("business", label => (label.First.Business, label.Business)),
            Measure("urgency", label => (label.First.Urgency.ToString(), label.Urgency.ToString())),
        ]);
    }

    private static IReadOnlyList<string> Row(string name, int count) => [name, Text(count)];

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Ratio(double value) => double.IsNaN(value) ? "n/a" : value.ToString("F3", CultureInfo.InvariantCulture);
}
