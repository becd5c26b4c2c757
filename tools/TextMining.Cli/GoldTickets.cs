using System.Text.Json;
using TextMining.Tabular;
using TextMining.Taxonomies;
using TextMining.Training;
using TextMining.Training.Corpora;
using TextMining.Training.Tagging;
using TextMining.Training.Urgency;

namespace TextMining.Cli;

/// <summary>Labelled tickets to measure a tagger by.</summary>
internal static class GoldTickets
{
    /// <summary>A part of the corpus; only long texts were read for further causes, so shorter ones are not counted for them.</summary>
    public static List<GoldTicket> Of(DirectoryInfo folder, CorpusSplit split)
    {
        using var lexicon = File.OpenRead(Path.Combine(folder.FullName, "trigger-lexicon.txt"));
        var triggers = TriggerLexicon.Load(lexicon);
        return
        [
            .. UrgencyFiles.Corpus(folder).Part(split).Select(ticket => GoldTicket.Of(
                ticket,
                (TriggerLexicon.Occurs(triggers, ticket.Text) ? UrgencyTraits.Named : UrgencyTraits.None) | (ticket.Trap ? UrgencyTraits.Trap : UrgencyTraits.None))),
        ];
    }

    /// <summary>Rows with the fields cause, business, urgency and secondary, as far as they have them; <c>also</c> holds labels that are right too.</summary>
    public static List<GoldTicket> Read(IEnumerable<FileInfo> files, string textField, string? format, Taxonomy taxonomy)
    {
        var codes = taxonomy.BusinessTypes.ToDictionary(static type => type.Zh, static type => type.Code, StringComparer.Ordinal);
        var tickets = files.SelectMany(file => DataFormat.Read(file, format)).Select(row => Of(row, textField)).Select(ticket => ticket with
        {
            // People write business types by name as well.
            Business = [.. ticket.Business.Select(label => codes.GetValueOrDefault(label, label))],
        }).ToList();
        return tickets.Exists(static ticket => ticket.Cause.Count + ticket.Business.Count + ticket.Urgency.Count > 0)
            ? tickets
            : throw new TrainingDataException("No row has a cause, a business or an urgency; name the field with the label by --label.");
    }

    private static GoldTicket Of(DataRecord row, string textField) => new()
    {
        Ticket = new Ticket
        {
            Id = row["id"],
            Text = row[textField] ?? throw new TrainingDataException($"Line {row.LineNumber}: there is no '{textField}'.") { Row = row.LineNumber },
            Facts = new TicketFacts { Channel = row["channel"] },
        },
        Cause = Labels(row, "cause"),
        Business = Labels(row, "business"),
        Urgency = Labels(row, "urgency"),
        Secondary = row.Names.Contains("secondary") ? LabelList.Parse(row["secondary"]) : null,
    };

    private static List<string> Labels(DataRecord row, string field)
    {
        List<string> labels = [.. LabelList.Parse(row[field])];
        if (row["also"] is { } also && row.JsonFields.Contains("also"))
        {
            using var document = JsonDocument.Parse(also);
            if (document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(field, out var second) && second.ValueKind == JsonValueKind.String)
            {
                labels.Add(second.GetString()!);
            }
        }

        return labels;
    }
}
