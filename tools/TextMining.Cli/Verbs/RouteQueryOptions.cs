using System.CommandLine;
using TextMining.Review;
using TextMining.Routing;
using TextMining.Taxonomies;
using TextMining.Urgency;

namespace TextMining.Cli.Verbs;

/// <summary>The options that describe one ticket to the router.</summary>
internal sealed class RouteQueryOptions
{
    private readonly Option<string?> _cause = new("--cause") { Description = "Cause code of a ticket to route, such as OUT.SUDDEN." };
    private readonly Option<string?> _text = new("--text") { Description = "Text of a ticket to route: the packaged tagger finds its cause, business type and urgency." };
    private readonly Option<string> _business = new("--business") { Description = "Its business type.", DefaultValueFactory = _ => "COMPLAINT" };
    private readonly Option<UrgencyLevel?> _urgency = new("--urgency") { Description = "Its level; default: the cause's." };
    private readonly Option<string?> _channel = new("--channel") { Description = "Its channel, such as 95598 or 12398." };
    private readonly Option<ServiceArea> _area = new("--area") { Description = "Class of its place." };
    private readonly Option<CustomerRegisters[]> _flags = new("--flag") { Description = "Registers of the customer.", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string?> _tier = new("--tier") { Description = "Value group of the customer." };
    private readonly Option<int> _contacts = new("--contacts") { Description = "Contacts about the matter, this one included.", DefaultValueFactory = _ => 1 };
    private readonly Option<DateTimeOffset?> _receivedAt = new("--received-at") { Description = "When it was received; default: now." };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _text, _cause, _business, _urgency, _channel, _area, _flags, _tier, _contacts, _receivedAt })
        {
            command.Add(option);
        }
    }

    public DateTimeOffset ReceivedAt(ParseResult result) => result.GetValue(_receivedAt) ?? TimeProvider.System.GetUtcNow();

    public RouteQuery? Read(ParseResult result, Taxonomy taxonomy)
    {
        var labels = result.GetValue(_text) is { } text ? Tagged(text, result) : Given(result, taxonomy);
        return labels is null ? null : labels with
        {
            Channel = result.GetValue(_channel),
            Area = result.GetValue(_area),
            CustomerFlags = Flags(result),
            CustomerTier = result.GetValue(_tier),
            Contacts = result.GetValue(_contacts),
        };
    }

    private RouteQuery? Given(ParseResult result, Taxonomy taxonomy) => result.GetValue(_cause) is not { } cause ? null : new RouteQuery
    {
        Cause = cause,
        Business = result.GetValue(_business)!,
        Urgency = result.GetValue(_urgency) ?? Enum.Parse<UrgencyLevel>(taxonomy.FindCause(cause)?.DefaultUrgency ?? "U4"),
    };

    private RouteQuery Tagged(string text, ParseResult result)
    {
        var facts = new TicketFacts { Channel = result.GetValue(_channel), Area = result.GetValue(_area), CustomerFlags = Flags(result), ReceivedAt = ReceivedAt(result) };
        var tags = TaggerFiles.Load(model: null).Tag(new Ticket { Text = text, Facts = facts });
        return new RouteQuery
        {
            Cause = tags.Cause.Best.Label,
            Business = tags.Business.Best.Label,
            Urgency = tags.Urgency.Level,
            Escalation = tags.Reading.Escalation,
            Grade = tags.Reading.Grade,
            NeedsPerson = tags.Review.Level == ReviewLevel.Manual,
            FiredRules = [.. tags.Reading.Rules.Select(rule => rule.Rule)],
        };
    }

    private CustomerRegisters Flags(ParseResult result) => (result.GetValue(_flags) ?? []).Aggregate(CustomerRegisters.None, (all, flag) => all | flag);
}
