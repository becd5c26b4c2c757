using System.Diagnostics;
using TextMining.DependencyInjection;
using TextMining.Routing;
using TextMining.Service.Metrics;

namespace TextMining.Service.Tags;

/// <summary>Tags a ticket with the set in use, and works out its deadlines.</summary>
internal sealed class TicketTagging(TicketTaggerHolder holder, ServiceMeters meters)
{
    public TaggedTicket Tag(Ticket ticket)
    {
        using var activity = meters.Activities.StartActivity("tag");
        var started = Stopwatch.GetTimestamp();
        // One reference for the whole ticket: a reload in between does not mix two sets.
        var set = holder.Current;
        var tags = set.Tagger.Tag(ticket);
        var deadlines = ticket.Facts.ReceivedAt is { } receivedAt ? set.Clocks.Deadlines(tags.Route.ClockProfile, QueryOf(ticket, tags), receivedAt) : [];
        var tagged = new TaggedTicket(ticket, tags, deadlines, set.Tagger.Taxonomy);
        activity?.SetTag("cause", tags.Cause.Best.Label);
        meters.Tagged(tags.Cause.Best.Label, tagged.Review, Stopwatch.GetElapsedTime(started));
        return tagged;
    }

    private static RouteQuery QueryOf(Ticket ticket, TicketTags tags) => new()
    {
        Cause = tags.Cause.Best.Label,
        Business = tags.Business.Best.Label,
        Urgency = tags.Urgency.Level,
        Channel = ticket.Facts.Channel,
        Area = ticket.Facts.Area,
        CustomerFlags = ticket.Facts.CustomerFlags,
        CustomerTier = ticket.Facts.CustomerTier,
        Escalation = tags.Reading.Escalation,
        Grade = tags.Reading.Grade,
        FiredRules = [.. tags.Reading.Rules.Select(rule => rule.Rule)],
    };
}
