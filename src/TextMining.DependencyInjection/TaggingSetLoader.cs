using TextMining.Classification;
using TextMining.Routing;
using TextMining.Segmentation;

namespace TextMining.DependencyInjection;

internal static class TaggingSetLoader
{
    private const string ModelAssembly = "TextMining.Models.Power";
    private const string Routes = "routes.json";
    private const string Limits = "sla.json";
    private const string Calendar = "calendar.json";

    /// <summary>What the folder <see cref="TextMiningOptions.RoutingPath"/> holds.</summary>
    public static IReadOnlyList<string> RoutingFiles { get; } = [Routes, Limits, Calendar];

    // Without a loader of second readers a stacked model file is refused.
    public static TaggingSet Load(TextMiningOptions options, TimeProvider time, TicketReaderLoader? readers)
    {
        var tagger = string.IsNullOrEmpty(options.ModelPath)
            ? TicketTagger.LoadDefault()
            : Read(options.ModelPath, stream => readers is null ? TicketTagger.Load(stream) : TicketTagger.Load(stream, readers));
        if (!string.IsNullOrEmpty(options.RoutingPath))
        {
            tagger = new TicketTagger(Read(Path.Combine(options.RoutingPath, Routes), tagger.Model.WithRoutes));
        }

        var calendar = Read(options, Calendar, WorkingCalendar.Load);
        return new TaggingSet
        {
            Tagger = tagger,
            Clocks = Read(options, Limits, stream => ServiceClocks.Load(stream, calendar, tagger.Model.Router.Table)),
            LoadedAt = time.GetUtcNow(),
        };
    }

    private static T Read<T>(TextMiningOptions options, string name, Func<Stream, T> read)
    {
        if (!string.IsNullOrEmpty(options.RoutingPath))
        {
            return Read(Path.Combine(options.RoutingPath, name), read);
        }

        using var resource = ModelPackage.Open(ModelAssembly, name);
        return read(resource);
    }

    private static T Read<T>(string path, Func<Stream, T> read)
    {
        try
        {
            using var file = File.OpenRead(path);
            return read(file);
        }
        catch (TextMiningException error)
        {
            throw new TaggingFileException(path, error);
        }
    }
}
