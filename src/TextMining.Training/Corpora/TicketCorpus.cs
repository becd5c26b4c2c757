using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TextMining.Taxonomies;

namespace TextMining.Training.Corpora;

/// <summary>The labelled tickets in file order. Immutable.</summary>
public sealed class TicketCorpus
{
    private TicketCorpus(IReadOnlyList<LabelledTicket> tickets) => Tickets = tickets;

    /// <summary>All tickets in file order.</summary>
    public IReadOnlyList<LabelledTicket> Tickets { get; }

    /// <summary>The tickets of one part, in file order.</summary>
    /// <param name="split">The part.</param>
    public IReadOnlyList<LabelledTicket> Part(CorpusSplit split) => [.. Tickets.Where(ticket => ticket.Split == split)];

    /// <summary>Reads <c>tickets.jsonl</c> and checks every row by itself.</summary>
    /// <param name="tickets">UTF-8, one JSON object a line. Not disposed.</param>
    /// <param name="taxonomy">Where the codes must come from.</param>
    /// <exception cref="CorpusFormatException">A row is malformed, has an unknown code, or an entity outside its text.</exception>
    public static TicketCorpus Load(Stream tickets, Taxonomy taxonomy)
    {
        ArgumentNullException.ThrowIfNull(tickets);
        ArgumentNullException.ThrowIfNull(taxonomy);
        var rows = new List<LabelledTicket>();
        var ids = new HashSet<string>();
        foreach (var (line, ticket) in ReadLines(tickets, CorpusJson.Default.LabelledTicket))
        {
            TicketRowCheck.Run(line, ticket, taxonomy);
            if (!ids.Add(ticket.Id))
            {
                throw new CorpusFormatException(line, $"the id '{ticket.Id}' is used twice.");
            }

            rows.Add(ticket);
        }

        return new TicketCorpus(rows);
    }

    /// <summary>Reads <c>second-pass.jsonl</c>, the independent labels from which agreement is computed.</summary>
    /// <param name="labels">UTF-8, one JSON object a line. Not disposed.</param>
    /// <exception cref="CorpusFormatException">A row is malformed.</exception>
    public static IReadOnlyList<SecondLabel> LoadSecondLabels(Stream labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return [.. ReadLines(labels, CorpusJson.Default.SecondLabel).Select(row => row.Row)];
    }

    private static IEnumerable<(int Line, T Row)> ReadLines<T>(Stream stream, JsonTypeInfo<T> type)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            if (text.Length > 0)
            {
                yield return (line, Parse(line, text, type));
            }
        }
    }

    private static T Parse<T>(int line, string text, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(text, type) ?? throw new CorpusFormatException(line, "found null, expected an object.");
        }
        catch (JsonException error)
        {
            throw new CorpusFormatException(line, error.Message, error);
        }
    }
}
