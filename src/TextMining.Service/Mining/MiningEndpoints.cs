using TextMining.Mining;
using TextMining.Mining.Events;
using TextMining.Mining.Repeats;
using TextMining.Mining.Topics;
using TextMining.Mining.Trends;
using TextMining.Mining.WeakPoints;
using TextMining.Service.Problems;
using TextMining.Service.Security;
using TextMining.Service.Tickets;

namespace TextMining.Service.Mining;

/// <summary><c>/v1/mining</c>: what the stored tickets say together. Confidential tickets count only for keys that may see them.</summary>
internal static class MiningEndpoints
{
    private const int MostSimilar = 20;

    public static void AddMining(this IServiceCollection services)
    {
        services.AddOptions<MiningSettings>().BindConfiguration("TextMining:Mining").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<MiningModels>();
        services.AddSingleton<MiningReader>();
        services.AddSingleton<MiningStock>();
        services.AddSingleton<MiningResults>();
        services.AddSingleton<MiningMapping>();
        services.AddHostedService<MiningRefresher>();
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Add(MiningWire.Default));
    }

    public static void MapMining(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/mining").WithTags("Mining").ProducesProblems().RequireScope(Scopes.Read);
        group.MapGet("/topics", Topics).WithName("GetTopics").WithSummary("热点问题：最热的在前").Produces<TopicsAnswer>();
        group.MapGet("/events", Events).WithName("GetOutageEvents").WithSummary("停电事件：主单与子单，最近来电的在前").Produces<OutagesAnswer>();
        group.MapGet("/repeats", Repeats).WithName("GetRepeats").WithSummary("重复工单：相同、相近与改写，最多的在前").Produces<RepeatsAnswer>();
        group.MapGet("/weak-points", WeakPoints).WithName("GetWeakPoints").WithSummary("薄弱环节：反映多于期望的在前；少于五件的不显示").Produces<WeakPointsAnswer>();
        group.MapGet("/trends", Trends).WithName("GetTrends").WithSummary("每日趋势、突发与预测").Produces<TrendsAnswer>();
        group.MapGet("/similar", Similar).WithName("GetSimilar").WithSummary("与一张工单最相似的已处理工单及其处理情况").Produces<SimilarAnswer>().ProducesProblem(404);
    }

    private static IResult Topics(HttpContext context, MiningResults results, MiningModels models, MiningMapping mapping, int top = 20)
    {
        var caller = Caller.Of(context);
        return Answer(MiningQuery.Check(top), () =>
        {
            var mined = results.Get(caller, "topics", tickets => new TopicMiner(models.Segmenter, models.Extractor, new TopicOptions { Top = MiningQuery.MostTop }).Mine(tickets));
            return TypedResults.Json(new TopicsAnswer(mined.Tickets, [.. mined.Result.Take(top).Select(topic => mapping.Topic(caller, topic))]), MiningWire.Readable.TopicsAnswer);
        });
    }

    private static IResult Events(HttpContext context, MiningResults results, MiningModels models, MiningMapping mapping, int top = 20)
    {
        var caller = Caller.Of(context);
        return Answer(MiningQuery.Check(top), () =>
        {
            var mined = results.Get(caller, "events", tickets => new OutageMiner(models.Extractor).Mine(tickets));
            return TypedResults.Json(new OutagesAnswer(mined.Tickets, [.. mined.Result.Take(top).Select(found => mapping.Outage(caller, found))]), MiningWire.Readable.OutagesAnswer);
        });
    }

    private static IResult Repeats(HttpContext context, MiningResults results, MiningModels models, int top = 20)
    {
        var caller = Caller.Of(context);
        return Answer(MiningQuery.Check(top), () =>
        {
            var mined = results.Get(caller, "repeats", tickets => new RepeatFinder(models.Segmenter, models.Extractor).Find(tickets));
            return TypedResults.Json(new RepeatsAnswer(mined.Tickets, [.. mined.Result.Take(top).Select(MiningMapping.Repeat)]), MiningWire.Readable.RepeatsAnswer);
        });
    }

    private static IResult WeakPoints(HttpContext context, MiningResults results, string by = "unit", int top = 20)
    {
        var caller = Caller.Of(context);
        return Answer(MiningQuery.Check(top, by, out var facet), () =>
        {
            var mined = results.Get(caller, $"weak-points {by}", tickets => new WeakPointMiner(new WeakPointOptions { By = facet }).Mine(tickets));
            return TypedResults.Json(new WeakPointsAnswer(mined.Tickets, [.. mined.Result.Take(top).Select(MiningMapping.WeakPoint)]), MiningWire.Readable.WeakPointsAnswer);
        });
    }

    private static IResult Trends(HttpContext context, MiningResults results, string by = "cause", int top = 20)
    {
        var caller = Caller.Of(context);
        return Answer(MiningQuery.Check(top, by, out var facet), () =>
        {
            var mined = results.Get(caller, $"trends {by}", tickets => new TrendMiner(new TrendOptions { By = facet, Top = MiningQuery.MostTop }).Mine(tickets));
            return TypedResults.Json(new TrendsAnswer(mined.Tickets, [.. mined.Result.Take(top + 1).Select(MiningMapping.Trend)]), MiningWire.Readable.TrendsAnswer);
        });
    }

    private static IResult Similar(HttpContext context, MiningStock stock, TicketView view, MiningMapping mapping, string ticket, int top = 5)
    {
        var caller = Caller.Of(context);
        return Answer(MiningQuery.Check(top, MostSimilar), () =>
        {
            // A ticket stored a moment ago is not in the stock yet.
            var tenant = stock.Of(caller.Tenant);
            var asked = tenant.Find(caller, ticket) ?? (view.Find(caller, ticket) is { } stored ? new MiningTicket { Id = stored.Number, Text = TicketView.Request(stored).Text! } : null);
            return asked is null
                ? TicketView.NotFound()
                : TypedResults.Json(new SimilarAnswer([.. tenant.Similar(caller, asked).Take(top).Select(found => mapping.Similar(caller, found))]), MiningWire.Readable.SimilarAnswer);
        });
    }

    private static IResult Answer(FieldErrors errors, Func<IResult> answer) => errors.Any ? Problem.Create(errors) : answer();
}
