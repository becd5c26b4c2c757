using System.CommandLine;
using TextMining.Mining.Events;
using TextMining.Tabular;

namespace TextMining.Cli.Mining;

/// <summary>The option <c>--planned FILE</c>: outages that were announced.</summary>
internal sealed class PlannedOutages
{
    private static readonly string[] PlaceFields = ["place", "address", "停电范围", "地点"];
    private static readonly string[] StartFields = ["start", "停电时间", "开始时间"];
    private static readonly string[] EndFields = ["end", "送电时间", "结束时间"];

    private readonly Option<FileInfo?> _option = new("--planned") { Description = "Announced outages: rows with the fields place, start and end. Each event is then said to be announced or not." };

    public void AddTo(Command command) => command.Add(_option);

    /// <summary>The announced outages; null when the option is not given.</summary>
    public IReadOnlyList<AnnouncedOutage>? Read(ParseResult result, TimeSpan offset)
    {
        if (result.GetValue(_option) is not { } file)
        {
            return null;
        }

        var outages = new List<AnnouncedOutage>();
        using var stream = file.OpenRead();
        foreach (var record in RecordReader.Read(stream, RecordReader.FormatOf(file.Name)))
        {
            var start = TicketTime.Parse(RowFields.Required(record, file.Name, StartFields), offset, file.Name, record.LineNumber);
            var end = TicketTime.Parse(RowFields.Required(record, file.Name, EndFields), offset, file.Name, record.LineNumber);
            if (end < start)
            {
                throw new RecordFormatException($"'{file.Name}' has an outage that ends before it starts.", record.LineNumber);
            }

            outages.Add(new AnnouncedOutage(RowFields.Required(record, file.Name, PlaceFields), start, end));
        }

        return outages;
    }
}
