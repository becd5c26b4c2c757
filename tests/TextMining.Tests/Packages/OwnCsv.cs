using System.Text.Json;

namespace TextMining.Tests.Packages;

/// <summary>A stranger's own rows: the corpus as CSV with column names and labels of another's choosing, here the groups of causes.</summary>
internal static class OwnCsv
{
    /// <summary>Writes <c>mine.csv</c> from the training part of the corpus and <c>held-out.csv</c> from its test part.</summary>
    public static void Write(string folder)
    {
        using var mine = new StreamWriter(Path.Combine(folder, "mine.csv"));
        using var heldOut = new StreamWriter(Path.Combine(folder, "held-out.csv"));
        mine.WriteLine("number,content,category");
        heldOut.WriteLine("number,content,category");
        foreach (var line in File.ReadLines(Repository.Path("corpus", "tickets.jsonl")))
        {
            using var row = JsonDocument.Parse(line);
            string Field(string name) => row.RootElement.GetProperty(name).GetString()!;
            var writer = Field("split") switch { "train" => mine, "test" => heldOut, _ => null };
            writer?.WriteLine($"{Field("id")},\"{Field("text").Replace("\"", "\"\"", StringComparison.Ordinal)}\",{Field("cause").Split('.')[0]}");
        }
    }
}
