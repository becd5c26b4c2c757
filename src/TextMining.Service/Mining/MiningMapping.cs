using TextMining.Entities;
using TextMining.Mining.Events;
using TextMining.Mining.Repeats;
using TextMining.Mining.Similar;
using TextMining.Mining.Topics;
using TextMining.Mining.Trends;
using TextMining.Mining.WeakPoints;
using TextMining.Privacy;
using TextMining.Service.Security;

namespace TextMining.Service.Mining;

/// <summary>From what was mined to the wire, personal data masked for keys that may not see it. Thread-safe.</summary>
internal sealed class MiningMapping(PersonalDataMasker masker)
{
    /// <summary>A topic or an outage without its place says nothing, and each is of several tickets: only what tells who a person is goes.</summary>
    private readonly PersonalDataMasker _placesKept = new(new MaskingOptions { Kinds = [.. MaskingOptions.PersonalKinds.Where(kind => kind != EntityKind.Address)] });

    public TopicLine Topic(Caller caller, Topic topic) => new(
        Safe(caller, topic.Title), [.. topic.Terms.Select(term => Safe(caller, term))], topic.Score, topic.Tickets, topic.People, topic.First, topic.Last, topic.Growth,
        topic.Members, topic.Cause, topic.IsBurst, topic.IsEmerging);

    public OutageLine Outage(Caller caller, OutageEvent found) => new(
        Safe(caller, found.Place), found.Master, found.Children, found.Start, found.FirstReport, found.LastReport, found.RestoredReports, found.IsReopened, found.Households, found.Reporters);

    public static RepeatLine Repeat(RepeatGroup group) => new(group.Members, group.Customers, group.Exact, group.Near, group.Reworded, group.BySameCustomer, group.First, group.Last);

    public static WeakPointLine WeakPoint(WeakPoint point) => new(point.Name, point.Alleged, point.Expected, point.Ratio, point.Low, point.High, point.QValue, point.Hypotheses);

    public static TrendLine Trend(TrendSeries series) => new(
        series.Name, series.FirstDay, series.Daily, [.. series.Bursts.Select(burst => new BurstLine(burst.First, burst.Last, burst.Tickets, burst.Weight))], series.Method.ToString(),
        Rounded(series.Forecast)!, Rounded(series.Low), Rounded(series.High));

    /// <summary>One case is one person's: its address goes, too.</summary>
    public SimilarLine Similar(Caller caller, SimilarCase found) =>
        new(found.TicketId, found.Score, found.ReceivedAt, caller.May(Scopes.Personal) ? found.Handling : masker.Apply(found.Handling));

    private static IReadOnlyList<double>? Rounded(IReadOnlyList<double> values) => values.All(double.IsFinite) ? [.. values.Select(value => Math.Round(value, 3))] : null;

    private string Safe(Caller caller, string text) => caller.May(Scopes.Personal) ? text : _placesKept.Apply(text);
}
