using System.Text.Json;
using TextMining.Mining;

namespace TextMining.Tests.Mining.Planted;

/// <summary>Texts of the corpus strewn over days, drawn by a seed; and new places that none of them names.</summary>
internal sealed class PlantedBackground
{
    private const string Letters = "鹿鸣鹤翔凤仪麟趾雁归鸾栖燕语莺歌鹭汀鸥波";

    private static readonly string[] Kinds = ["小区", "花园", "苑", "村", "公寓"];

    public PlantedBackground(int seed, int tickets, int days)
    {
        Random = new Random(seed);
        var texts = File.ReadLines(Repository.Path("corpus", "tickets.jsonl")).Select(Text).ToArray();
        Random.Shuffle(texts);
        Days = days;
        Tickets = [.. texts.Take(tickets).Select((text, at) => Ticket($"b{at}", text, Random.Next(days), Random.Next(1440)))];
        Texts = texts[tickets..];
    }

    public Random Random { get; }

    public int Days { get; }

    public IReadOnlyList<MiningTicket> Tickets { get; }

    /// <summary>Texts that the background does not hold.</summary>
    public IReadOnlyList<string> Texts { get; }

    public string NewPlace()
    {
        var letters = Letters.ToCharArray();
        Random.Shuffle(letters);
        return new string(letters, 0, 3) + Kinds[Random.Next(Kinds.Length)];
    }

    public static MiningTicket Ticket(string id, string text, int day, int minute) => InventedTickets.Ticket(id, text, day, hour: minute / 60.0);

    private static string Text(string line)
    {
        using var row = JsonDocument.Parse(line);
        return row.RootElement.GetProperty("text").GetString()!;
    }
}
