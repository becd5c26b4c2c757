using System.CommandLine;

namespace TextMining.Cli;

/// <summary>Which head of a ticket tagger is measured, where the label field of the data has another name.</summary>
internal static class HeadOption
{
    public static Option<string?> Create() => new("--head") { Description = "For a ticket tagger: the head, cause, business or urgency; default: what --label names." };

    public static string Of(ParseResult result, Option<string?> head, LabelledDataOptions data) =>
        result.GetValue(head) ?? result.GetRequiredValue(data.Label);
}
