using TextMining.Entities;
using TextMining.Routing;
using TextMining.Taxonomies;
using TextMining.Urgency;

namespace TextMining.DependencyInjection;

internal static class TaggingSetLoader
{
    public static TaggingSet Load(TextMiningOptions options, TimeProvider time)
    {
        var root = options.RoutingPath ?? Path.Combine(AppContext.BaseDirectory, "data");
        var taxonomy = Read(Path.Combine(root, "taxonomy.json"), Taxonomy.Load);
        var router = Read(Path.Combine(root, "routes.json"), stream => Router.Load(stream, taxonomy));
        var calendar = Read(Path.Combine(root, "calendar.json"), WorkingCalendar.Load);
        return new TaggingSet
        {
            Version = "interim",
            Taxonomy = taxonomy,
            Extractor = new EntityExtractor(),
            Urgency = Read(Path.Combine(root, "rules.json"), UrgencyRules.Load),
            Router = router,
            Clocks = Read(Path.Combine(root, "sla.json"), stream => ServiceClocks.Load(stream, calendar, router.Table)),
            LoadedAt = time.GetUtcNow(),
        };
    }

    private static T Read<T>(string path, Func<Stream, T> read)
    {
        using var file = File.OpenRead(path);
        return read(file);
    }
}
