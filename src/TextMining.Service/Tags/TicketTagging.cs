using System.Diagnostics;
using TextMining.DependencyInjection;
using TextMining.Routing;
using TextMining.Service.Metrics;

namespace TextMining.Service.Tags;

/// <summary>Tags a ticket with the set in use, and works out its deadlines.</summary>
internal sealed class TicketTagging(TicketTaggerHolder holder, ServiceMeters meters)
{
    public TagAnswer Tag(Ticket ticket)
    {
        var started = Stopwatch.GetTimestamp();
        var set = holder.Current;
        var entities = set.Extractor.Extract(ticket.Text);
        var reading = set.Urgency.Evaluate(ticket.Text, entities, ticket.Facts);
        var query = new RouteQuery { Cause = "OTH.UNKNOWN", Business = "ENQUIRY", Urgency = reading.Floor, Channel = ticket.Facts.Channel, Area = ticket.Facts.Area, CustomerFlags = ticket.Facts.CustomerFlags, CustomerTier = ticket.Facts.CustomerTier };
        var route = set.Router.Route(query);
        var deadlines = ticket.Facts.ReceivedAt is { } at ? set.Clocks.Deadlines(route.ClockProfile, query, at) : [];
        var answer = new TagAnswer
        {
            Id = ticket.Id,
            Cause = new LabelAnswer("OTH.UNKNOWN", "非电力/无法判断", 0.5),
            Alternatives = [],
            Secondary = [],
            Business = new LabelAnswer("ENQUIRY", "咨询", 0.5),
            Urgency = new UrgencyAnswer(reading.Floor.ToString(), [.. reading.Rules.Select(rule => new RuleAnswer(rule.Rule, rule.Start, rule.Length, ticket.Text.Substring(rule.Start, rule.Length)))], reading.Sentiment.ToString(), reading.Escalation.ToString(), reading.Repeat.ToString(), reading.Grade.ToString()),
            Entities = [.. entities.Select(entity => new EntityAnswer(Entities.EntityKindNames.Name(entity.Kind), entity.Start, entity.Length, ticket.Text.Substring(entity.Start, entity.Length), entity.Value))],
            Missing = [],
            Route = new RouteAnswer(route.Lead, route.Support, route.Execution, route.Queue, route.ClockProfile, route.IsGreen, route.IsConfidential, [.. route.Reasons.Select(reason => new ReasonAnswer(reason.Decision.ToString(), reason.Rule, reason.Text))]),
            Deadlines = [.. deadlines.Select(deadline => new DeadlineAnswer(deadline.Clock.ToString(), deadline.At, deadline.Basis.ToString(), deadline.Source, deadline.IsProvisional))],
            Review = new ReviewAnswer("manual", []),
            Evidence = [],
            Model = set.Version,
        };
        meters.Tagged(answer.Cause.Code, answer.Review.Level, Stopwatch.GetElapsedTime(started));
        return answer;
    }
}
