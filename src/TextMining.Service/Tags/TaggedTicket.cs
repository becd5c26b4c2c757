using System.Buffers;
using System.Text;
using System.Text.Json;
using TextMining.Review;
using TextMining.Routing;
using TextMining.Taxonomies;

namespace TextMining.Service.Tags;

/// <summary>A ticket, what the tagger says of it, and its deadlines; written as the line of the <c>tag</c> verb with the deadlines added.</summary>
internal sealed record TaggedTicket(Ticket Ticket, TicketTags Tags, IReadOnlyList<Deadline> Deadlines, Taxonomy Taxonomy) : IResult
{
    /// <summary><c>auto</c>, <c>suggest</c> or <c>manual</c>.</summary>
    public string Review => Tags.Review.Level switch
    {
        ReviewLevel.Auto => "auto",
        ReviewLevel.Suggest => "suggest",
        _ => "manual",
    };

    public void WriteTo(IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, ServiceJson.WriterOptions);
        json.WriteStartObject();
        TicketTagsWriter.WriteMembers(json, Ticket, Tags, Taxonomy);
        json.WriteStartArray("deadlines");
        foreach (var deadline in Deadlines)
        {
            json.WriteStartObject();
            json.WriteString("clock", Name(deadline.Clock));
            json.WriteString("at", deadline.At);
            json.WriteString("basis", Name(deadline.Basis));
            json.WriteString("source", deadline.Source);
            json.WriteBoolean("provisional", deadline.IsProvisional);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public string ToText()
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        WriteTo(buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var buffer = new RentedBuffer();
        WriteTo(buffer);
        var response = httpContext.Response;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = buffer.Written.Length;
        await response.BodyWriter.WriteAsync(buffer.Written, httpContext.RequestAborted);
    }

    private static JsonEncodedText Name<T>(T value)
        where T : struct, Enum => KebabNames<T>.Names[value];

    private static class KebabNames<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, JsonEncodedText> Names = Enum.GetValues<T>()
            .ToDictionary(value => value, value => JsonEncodedText.Encode(JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString())));
    }
}
