using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using TextMining.Routing;
using TextMining.Tabular;
using TextMining.Taxonomies;

namespace TextMining.Cli.Verbs;

/// <summary><c>routing check</c>: is the routing table whole and free of conflict, which rules decide a ticket, and does the grid registry cover the places?</summary>
internal static class RoutingVerb
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--routing")
        {
            Description = "Folder with routes.json, sla.json and calendar.json.",
            DefaultValueFactory = _ => new DirectoryInfo(Checkout.Path("models/routing")),
        };
        var taxonomy = new Option<FileInfo>("--taxonomy")
        {
            Description = "The label tree.",
            DefaultValueFactory = _ => new FileInfo(Checkout.Path("corpus/taxonomy.json")),
        };
        var grids = new Option<FileInfo?>("--grids") { Description = "Grid registry, CSV or XLSX with the columns kind, pattern, grid, unit, ownerRole." };
        var places = new Option<FileInfo?>("--places") { Description = "Places to look up in the registry, one a line." };
        var json = new Option<bool>("--json") { Description = "Print the report as one JSON object." };
        var ticket = new RouteQueryOptions();
        var check = new Command("check", "Proves the routing table. With --cause or --text, also shows which rules decide that ticket and its deadlines.") { folder, taxonomy, grids, places, json };
        ticket.AddTo(check);
        check.SetAction(result =>
        {
            var tree = Read(result.GetValue(taxonomy)!.FullName, Taxonomy.Load);
            var table = Read(Path.Combine(result.GetValue(folder)!.FullName, "routes.json"), stream => RoutingTable.Load(stream, tree));
            var calendar = Read(Path.Combine(result.GetValue(folder)!.FullName, "calendar.json"), WorkingCalendar.Load);
            var clocks = Read(Path.Combine(result.GetValue(folder)!.FullName, "sla.json"), stream => ServiceClocks.Load(stream, calendar, table));
            var proof = RoutingProof.Of(table);
            var query = ticket.Read(result, tree);
            var route = query is null || proof.Faults.Count > 0 ? null : new Router(table).Route(query);
            var deadlines = route is null ? null : clocks.Deadlines(route.ClockProfile, query!, ticket.ReceivedAt(result));
            var coverage = result.GetValue(grids) is { } registry ? Coverage(registry, result.GetValue(places)) : null;
            Console.Out.Write(result.GetValue(json)
                ? JsonSerializer.Serialize(new { proof, route, deadlines, coverage }, Json) + "\n"
                : RoutingText.Of(table, proof, route, deadlines, coverage));
            return proof.Faults.Count == 0 && (coverage is null || coverage.Matched == coverage.Places) ? ExitCode.Done : ExitCode.FoundFaults;
        });
        return new Command("routing", "Works on the routing table and the grid registry.") { check };
    }

    private static GridCoverage Coverage(FileInfo registry, FileInfo? places)
    {
        var grids = Read(registry.FullName, stream => new GridRegistry(RecordReader.Read(stream, RecordReader.FormatOf(registry.Name)).Select(Entry)));
        return grids.Coverage(places is null ? [] : File.ReadLines(places.FullName).Where(line => !string.IsNullOrWhiteSpace(line)));
    }

    private static GridEntry Entry(DataRecord row) => new(
        Enum.TryParse<GridEntryKind>(row["kind"], ignoreCase: true, out var kind) ? kind : throw new RecordFormatException($"found kind '{row["kind"]}', expected address, transformer or line.", row.LineNumber),
        row["pattern"] ?? "",
        row["grid"] ?? "",
        row["unit"] ?? "",
        row["ownerRole"] ?? "");

    private static T Read<T>(string path, Func<Stream, T> read)
    {
        using var file = File.OpenRead(path);
        return read(file);
    }
}
