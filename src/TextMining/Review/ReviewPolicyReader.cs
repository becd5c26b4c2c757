using System.Text.Json;
using TextMining.Persistence;

namespace TextMining.Review;

/// <summary>Reads thresholds of the regular form; see <see cref="JsonCursor"/>.</summary>
internal static class ReviewPolicyReader
{
    /// <exception cref="JsonException">The section has not the regular form.</exception>
    public static ReviewPolicy Read(ReadOnlySpan<byte> utf8)
    {
        var json = new Utf8JsonReader(utf8);
        var (auto, suggest, coverage, error, suggestCoverage, suggestError) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        var (familiar, tickets, members) = (0, 0, 0);
        JsonCursor.BeginObject(ref json);
        for (; JsonCursor.NextMember(ref json); members++)
        {
            switch (json.GetString())
            {
                case "autoAt": auto = JsonCursor.Double(ref json); break;
                case "suggestAt": suggest = JsonCursor.Double(ref json); break;
                case "familiarFrom": familiar = JsonCursor.Int32(ref json); break;
                case "autoCoverage": coverage = JsonCursor.Double(ref json); break;
                case "autoError": error = JsonCursor.Double(ref json); break;
                case "suggestCoverage": suggestCoverage = JsonCursor.Double(ref json); break;
                case "suggestError": suggestError = JsonCursor.Double(ref json); break;
                case "tickets": tickets = JsonCursor.Int32(ref json); break;
                default: throw JsonCursor.Irregular();
            }
        }

        JsonCursor.End(ref json);
        return new ReviewPolicy
        {
            AutoAt = auto,
            SuggestAt = suggest,
            FamiliarFrom = members == 8 ? familiar : throw JsonCursor.Irregular(),
            AutoCoverage = coverage,
            AutoError = error,
            SuggestCoverage = suggestCoverage,
            SuggestError = suggestError,
            Tickets = tickets,
        };
    }
}
