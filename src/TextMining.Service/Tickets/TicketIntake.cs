using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Options;
using TextMining.Service.Metrics;
using TextMining.Service.Problems;
using TextMining.Service.Security;
using TextMining.Service.Storage;
using TextMining.Service.Tags;

namespace TextMining.Service.Tickets;

/// <summary>Takes a ticket in: checks, remembers, tags, stores; answers only when the ticket is durable.</summary>
internal sealed class TicketIntake(TicketTagging tagging, TicketReader reader, TicketWriter writer, TimeProvider time, IOptions<TicketLimits> limits, ServiceMeters meters)
{
    private const int MostEarlier = 50;

    // The rules look back 60 days; a little more does no harm at the edge.
    private static readonly TimeSpan Memory = TimeSpan.FromDays(62);

    /// <summary>What is wrong with a ticket that is to be stored.</summary>
    public FieldErrors Check(TicketRequest request, string? number)
    {
        var errors = TicketRequestCheck.Run(request, limits.Value);
        TicketRequestCheck.Number(errors, number);
        return errors;
    }

    /// <summary>What is wrong with a text that is only to be tagged.</summary>
    public FieldErrors Check(TicketRequest request)
    {
        var errors = TicketRequestCheck.Run(request, limits.Value);
        if (request.Number is not null)
        {
            TicketRequestCheck.Number(errors, request.Number);
        }

        return errors;
    }

    /// <summary>Tags a checked request without storing it.</summary>
    public TaggedTicket Tag(TicketRequest request) => tagging.Tag(TicketMapping.ToTicket(request, request.Number, request.ReceivedAt, []));

    /// <summary>Tags and stores a checked request.</summary>
    public async Task<StoreResult> StoreAsync(Caller caller, string number, TicketRequest request, CancellationToken cancellationToken)
    {
        var row = MakeRow(caller, number, request);
        var result = await writer.WriteAsync(new StoreTicket(row), cancellationToken);
        if (result.Outcome == StoreOutcome.Created)
        {
            meters.Stored(row);
        }

        return result;
    }

    private TicketRow MakeRow(Caller caller, string number, TicketRequest request)
    {
        var now = time.GetUtcNow();
        var receivedAt = request.ReceivedAt ?? now;
        // The same content gives the same bytes, whatever the order and spacing it was sent in.
        var canonical = JsonSerializer.SerializeToUtf8Bytes(request with { Number = null }, ServiceJson.Default.TicketRequest);
        var tagged = tagging.Tag(TicketMapping.ToTicket(request, number, receivedAt, Remembered(caller, request, receivedAt)));
        return new TicketRow
        {
            Tenant = caller.Tenant,
            Number = number,
            InputHash = SHA256.HashData(canonical),
            ReceivedAt = receivedAt.ToUnixTimeMilliseconds(),
            StoredAt = now.ToUnixTimeMilliseconds(),
            Request = RawJson.ToText(request with { Number = null }, ServiceJson.Default.TicketRequest),
            Answer = tagged.ToText(),
            Cause = tagged.Tags.Cause.Best.Label,
            Business = tagged.Tags.Business.Best.Label,
            Urgency = (int)tagged.Tags.Urgency.Level,
            Lead = tagged.Tags.Route.Lead,
            Queue = tagged.Tags.Route.Queue,
            Green = tagged.Tags.Route.IsGreen ? 1 : 0,
            Confidential = tagged.Tags.Route.IsConfidential ? 1 : 0,
            Review = tagged.Review,
            Certainty = tagged.Tags.Cause.Best.Probability,
            Customer = string.IsNullOrEmpty(request.Customer?.Number) ? null : request.Customer.Number,
            Model = tagged.Tags.Model,
            NextDue = tagged.Deadlines.Count == 0 ? null : tagged.Deadlines[0].At.ToUnixTimeMilliseconds(),
            Rules = string.Join(' ', tagged.Tags.Reading.Rules.Select(rule => rule.Rule).Concat(tagged.Tags.Route.Reasons.Select(reason => reason.Rule)).Distinct()),
        };
    }

    private IReadOnlyList<EarlierTicket> Remembered(Caller caller, TicketRequest request, DateTimeOffset receivedAt)
    {
        if (string.IsNullOrEmpty(request.Customer?.Number))
        {
            return [];
        }

        var rows = reader.OfCustomer(caller.Tenant, request.Customer.Number, (receivedAt - Memory).ToUnixTimeMilliseconds(), receivedAt.ToUnixTimeMilliseconds(), MostEarlier);
        return [.. rows.Select(row => new EarlierTicket(DateTimeOffset.FromUnixTimeMilliseconds(row.ReceivedAt), row.Cause, row.Number))];
    }
}
