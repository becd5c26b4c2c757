using System.Text.Json;
using TextMining.Mining;
using TextMining.Service.Storage;

namespace TextMining.Service.Mining;

/// <summary>A stored ticket in memory, with what decides who may see it. Immutable.</summary>
internal sealed record MinedTicket(MiningTicket Ticket, string Queue, bool IsConfidential)
{
    /// <summary>Days and hours are those of the suppliers' country.</summary>
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public static MinedTicket Of(MiningRow row)
    {
        var request = JsonSerializer.Deserialize(row.Request, ServiceJson.Default.TicketRequest) ?? throw new StorageException($"The stored request of ticket {row.Id} is null.");
        var ticket = new MiningTicket
        {
            Id = row.Number,
            Text = request.Text!,
            ReceivedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.ReceivedAt).ToOffset(Offset),
            Customer = request.Customer?.Number,
            Channel = request.Channel,
            Area = request.Area,
            Address = request.Address,
            Unit = row.Lead,
            Cause = row.Cause,
            Urgency = $"U{row.Urgency}",
            Handling = row.Handling.Length > 0 ? row.Handling : null,
        };
        return new MinedTicket(ticket, row.Queue, row.Confidential != 0);
    }
}
