using System.Buffers;
using TextMining.Service.Problems;

namespace TextMining.Service.Tickets;

/// <summary>Says in Chinese what is wrong with a ticket, by the JSON name of the field.</summary>
internal static class TicketRequestCheck
{
    private const int LongestNumber = 64;
    private const int LongestWord = 64;
    private const int LongestAddress = 500;
    private const int LongestList = 200;
    private const string NumberRule = "须为 1–64 位字母、数字或 - _ . :";

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:");

    public static FieldErrors Run(TicketRequest request, TicketLimits limits)
    {
        var errors = new FieldErrors();
        Text(errors, request.Text, limits.TextLength);
        Word(errors, "channel", request.Channel, LongestWord);
        Word(errors, "address", request.Address, LongestAddress);
        Word(errors, "customer.number", request.Customer?.Number, LongestWord);
        Word(errors, "customer.tier", request.Customer?.Tier, LongestWord);
        Word(errors, "weather.warning", request.Weather?.Warning, LongestWord);
        Moment(errors, "receivedAt", request.ReceivedAt);
        errors.Require(request.Area is null || FactNames.Area(request.Area) is not null, "area", "须为 urban（城区）、rural（农村）或 remote（特殊边远地区）");
        Flags(errors, request.Customer?.Flags);
        Outages(errors, request.PlannedOutages);
        Earlier(errors, request.EarlierTickets);
        errors.Require(request.Weather?.Temperature is null or (>= -90 and <= 70), "weather.temperature", "须在 -90 与 70 之间（摄氏度）");
        errors.Require(request.ServiceTimeUsed is null or (>= 0 and <= 1000), "serviceTimeUsed", "须为 0 与 1000 之间的比例");
        return errors;
    }

    /// <summary>Whether a ticket number may be used.</summary>
    public static void Number(FieldErrors errors, string? number) => errors.Require(
        number is { Length: > 0 and <= LongestNumber } && !number.AsSpan().ContainsAnyExcept(NumberCharacters) && number.AsSpan().ContainsAnyExcept('.', ':'),
        "number",
        NumberRule);

    private static void Text(FieldErrors errors, string? text, int longest)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            errors.Add("text", "不能为空");
        }
        else if (text.Length > longest)
        {
            errors.Add("text", $"有 {text.Length} 个字符，最多 {longest} 个");
        }
        else if (text.Contains('\0', StringComparison.Ordinal))
        {
            errors.Add("text", "含有空字符 U+0000");
        }
    }

    private static void Word(FieldErrors errors, string field, string? value, int longest)
    {
        if (value is null)
        {
            return;
        }

        // Built only when it is said: most requests have no fault.
        if (value.Length > longest)
        {
            errors.Add(field, $"最多 {longest} 个字符");
        }

        errors.Require(!value.AsSpan().ContainsAnyInRange('\0', '\u001F'), field, "含有控制字符");
    }

    private static void ListLength(FieldErrors errors, string field, int length)
    {
        if (length > LongestList)
        {
            errors.Add(field, $"最多 {LongestList} 项");
        }
    }

    private static void Moment(FieldErrors errors, string field, DateTimeOffset? moment) =>
        errors.Require(moment is null || moment.Value.UtcDateTime.Year is >= 2000 and < 2100, field, "须在 2000 年与 2100 年之间");

    private static void Flags(FieldErrors errors, IReadOnlyList<string>? flags)
    {
        if (flags is null)
        {
            return;
        }

        foreach (var flag in flags)
        {
            if (flag is null || FactNames.Register(flag) is null)
            {
                errors.Add("customer.flags", "只能含 important、life-support、vulnerable、supply-guarantee、sensitive");
                return;
            }
        }
    }

    private static void Outages(FieldErrors errors, IReadOnlyList<PlannedOutageRequest>? outages)
    {
        if (outages is null)
        {
            return;
        }

        ListLength(errors, "plannedOutages", outages.Count);
        foreach (var outage in outages)
        {
            if (outage is null || outage.End <= outage.Start)
            {
                errors.Add("plannedOutages", "每项的 end 须晚于 start");
                return;
            }

            Moment(errors, "plannedOutages", outage.Start);
            Moment(errors, "plannedOutages", outage.End);
        }
    }

    private static void Earlier(FieldErrors errors, IReadOnlyList<EarlierTicketRequest>? earlier)
    {
        if (earlier is null)
        {
            return;
        }

        ListLength(errors, "earlierTickets", earlier.Count);
        foreach (var ticket in earlier)
        {
            if (ticket is null)
            {
                errors.Add("earlierTickets", "含有 null");
                return;
            }

            Moment(errors, "earlierTickets", ticket.ReceivedAt);
            Word(errors, "earlierTickets.cause", ticket.Cause, LongestWord);
            Word(errors, "earlierTickets.number", ticket.Number, LongestWord);
        }
    }
}
