using System.CommandLine;
using TextMining.Routing;
using TextMining.Taxonomies;
using TextMining.Urgency;

namespace TextMining.Cli.Verbs;

/// <summary>The options that describe one ticket to the router.</summary>
internal sealed class RouteQueryOptions
{
    private readonly Option<string?> _cause = new("--cause") { Description = "Cause code of a ticket to route, such as OUT.SUDDEN." };
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
        foreach (var option in new Option[] { _cause, _business, _urgency, _channel, _area, _flags, _tier, _contacts, _receivedAt })
        {
            command.Add(option);
        }
    }

    public DateTimeOffset ReceivedAt(ParseResult result) => result.GetValue(_receivedAt) ?? TimeProvider.System.GetUtcNow();

    public RouteQuery? Read(ParseResult result, Taxonomy taxonomy) => result.GetValue(_cause) is not { } cause ? null : new RouteQuery
    {
        Cause = cause,
        Business = result.GetValue(_business)!,
        Urgency = result.GetValue(_urgency) ?? Enum.Parse<UrgencyLevel>(taxonomy.FindCause(cause)?.DefaultUrgency ?? "U4"),
        Channel = result.GetValue(_channel),
        Area = result.GetValue(_area),
        CustomerFlags = (result.GetValue(_flags) ?? []).Aggregate(CustomerRegisters.None, (all, flag) => all | flag),
        CustomerTier = result.GetValue(_tier),
        Contacts = result.GetValue(_contacts),
    };
}
