using System.Text.Json;
using TextMining.Entities;
using TextMining.Urgency;

namespace TextMining;

/// <summary>The member names of an answer and the names in it that are fixed, encoded once: they are two thirds of its bytes. All are ASCII, the same under every encoder.</summary>
internal static class TagNames
{
    public static readonly JsonEncodedText Alternatives = JsonEncodedText.Encode("alternatives");
    public static readonly JsonEncodedText Business = JsonEncodedText.Encode("business");
    public static readonly JsonEncodedText Cause = JsonEncodedText.Encode("cause");
    public static readonly JsonEncodedText Clocks = JsonEncodedText.Encode("clocks");
    public static readonly JsonEncodedText Code = JsonEncodedText.Encode("code");
    public static readonly JsonEncodedText Confidential = JsonEncodedText.Encode("confidential");
    public static readonly JsonEncodedText Contribution = JsonEncodedText.Encode("contribution");
    public static readonly JsonEncodedText Entities = JsonEncodedText.Encode("entities");
    public static readonly JsonEncodedText Escalation = JsonEncodedText.Encode("escalation");
    public static readonly JsonEncodedText Evidence = JsonEncodedText.Encode("evidence");
    public static readonly JsonEncodedText Execution = JsonEncodedText.Encode("execution");
    public static readonly JsonEncodedText Grade = JsonEncodedText.Encode("grade");
    public static readonly JsonEncodedText Green = JsonEncodedText.Encode("green");
    public static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    public static readonly JsonEncodedText Kind = JsonEncodedText.Encode("kind");
    public static readonly JsonEncodedText Lead = JsonEncodedText.Encode("lead");
    public static readonly JsonEncodedText Length = JsonEncodedText.Encode("length");
    public static readonly JsonEncodedText Level = JsonEncodedText.Encode("level");
    public static readonly JsonEncodedText Missing = JsonEncodedText.Encode("missing");
    public static readonly JsonEncodedText Model = JsonEncodedText.Encode("model");
    public static readonly JsonEncodedText Name = JsonEncodedText.Encode("name");
    public static readonly JsonEncodedText Probability = JsonEncodedText.Encode("probability");
    public static readonly JsonEncodedText Queue = JsonEncodedText.Encode("queue");
    public static readonly JsonEncodedText Reasons = JsonEncodedText.Encode("reasons");
    public static readonly JsonEncodedText Repeat = JsonEncodedText.Encode("repeat");
    public static readonly JsonEncodedText Review = JsonEncodedText.Encode("review");
    public static readonly JsonEncodedText Route = JsonEncodedText.Encode("route");
    public static readonly JsonEncodedText Rule = JsonEncodedText.Encode("rule");
    public static readonly JsonEncodedText Rules = JsonEncodedText.Encode("rules");
    public static readonly JsonEncodedText Secondary = JsonEncodedText.Encode("secondary");
    public static readonly JsonEncodedText Sentiment = JsonEncodedText.Encode("sentiment");
    public static readonly JsonEncodedText Source = JsonEncodedText.Encode("source");
    public static readonly JsonEncodedText Start = JsonEncodedText.Encode("start");
    public static readonly JsonEncodedText Support = JsonEncodedText.Encode("support");
    public static readonly JsonEncodedText Text = JsonEncodedText.Encode("text");
    public static readonly JsonEncodedText Urgency = JsonEncodedText.Encode("urgency");
    public static readonly JsonEncodedText Value = JsonEncodedText.Encode("value");

    /// <summary>By the number of the kind.</summary>
    public static readonly JsonEncodedText[] EntityKinds = [.. EntityKindNames.All.Select(name => JsonEncodedText.Encode(name))];

    /// <summary>By the number of the level.</summary>
    public static readonly JsonEncodedText[] Levels = [.. Enumerable.Range(0, 1 + (int)Enum.GetValues<UrgencyLevel>().Max()).Select(level => JsonEncodedText.Encode(((UrgencyLevel)level).ToString()))];
}
