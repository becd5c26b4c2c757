using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using TextMining.Privacy;
using TextMining.Service.Problems;
using TextMining.Service.Queues;
using TextMining.Service.Security;
using TextMining.Service.Storage;

namespace TextMining.Service.Tickets;

/// <summary>What a caller may see of stored tickets: confidential ones only in their queue, personal data only with the scope.</summary>
internal sealed class TicketView(TicketReader reader, PersonalDataMasker masker)
{
    /// <summary>A ticket that the caller may see, or null.</summary>
    public StoredTicket? Find(Caller caller, string number)
    {
        var ticket = reader.Find(caller.Tenant, number);
        return ticket is not null && MaySee(caller, ticket) ? ticket : null;
    }

    // The same answer for a ticket that is hidden and one that does not exist: a tip-off must not be guessed at.
    public static ProblemHttpResult NotFound() => Problem.Create(ProblemKind.TicketNotFound, "没有这个编号的工单，或该密钥无权查看。");

    public static bool MaySee(Caller caller, StoredTicket ticket) => ticket.Confidential == 0 || caller.SeesConfidential(ticket.Queue);

    public string Text(Caller caller, StoredTicket ticket)
    {
        var request = Request(ticket);
        return caller.May(Scopes.Personal) ? request.Text! : masker.Apply(request.Text!);
    }

    /// <summary>The stored answer; without the scope, the texts and values of what was found in the ticket are masked.</summary>
    public static JsonElement Answer(Caller caller, StoredTicket ticket)
    {
        if (caller.May(Scopes.Personal))
        {
            using var document = JsonDocument.Parse(ticket.Answer);
            return document.RootElement.Clone();
        }

        var answer = JsonNode.Parse(ticket.Answer)!;
        foreach (var list in new[] { answer["entities"], answer["evidence"], answer["urgency"]?["rules"] })
        {
            foreach (var item in list?.AsArray() ?? [])
            {
                item!.AsObject().Remove("text");
                item.AsObject().Remove("value");
            }
        }

        return JsonSerializer.SerializeToElement(answer, NodeJson.Default.JsonNode);
    }

    public TicketLine Line(Caller caller, StoredTicket ticket) => new(
        ticket.Number,
        Text(caller, ticket),
        DateTimeOffset.FromUnixTimeMilliseconds(ticket.ReceivedAt),
        ticket.Status,
        ticket.LabelCause ?? ticket.Cause,
        ticket.LabelBusiness ?? ticket.Business,
        $"U{ticket.LabelUrgency ?? ticket.Urgency}",
        ticket.Lead,
        ticket.Queue,
        ticket.Green != 0,
        ticket.Review,
        Math.Round(ticket.Certainty, 4),
        ticket.NextDue is { } due ? DateTimeOffset.FromUnixTimeMilliseconds(due) : null);

    public static TicketRequest Request(StoredTicket ticket) =>
        JsonSerializer.Deserialize(ticket.Request, ServiceJson.Default.TicketRequest) ?? throw new StorageException($"The stored request of ticket {ticket.Id} is null.");
}

[System.Text.Json.Serialization.JsonSerializable(typeof(JsonNode))]
internal sealed partial class NodeJson : System.Text.Json.Serialization.JsonSerializerContext;
