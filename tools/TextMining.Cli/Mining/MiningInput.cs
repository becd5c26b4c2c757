using System.CommandLine;
using System.Globalization;
using TextMining.Mining;
using TextMining.Tabular;

namespace TextMining.Cli.Mining;

/// <summary>Tickets for mining, read from data files one by one.</summary>
internal sealed class MiningInput
{
    private readonly Argument<FileInfo[]> _files = new("FILE") { Description = "Rows with at least a text: .jsonl, .csv or .xlsx, also .gz.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<DateTime?> _since = new("--since") { Description = "Leave out tickets received before this (ISO 8601)." };
    private readonly Option<DateTime?> _until = new("--until") { Description = "Leave out tickets received at this time or later (ISO 8601)." };
    private readonly Option<double> _offset = new("--utc-offset") { Description = "Hours that a time without offset is ahead of UTC.", DefaultValueFactory = _ => 8 };
    private readonly MiningFields _fields = new();

    public void AddTo(Command command)
    {
        command.Add(_files);
        command.Add(_since);
        command.Add(_until);
        command.Add(_offset);
        foreach (var option in _fields.Options)
        {
            command.Add(option);
        }
    }

    /// <summary>How far a time without offset is ahead of UTC.</summary>
    public TimeSpan Offset(ParseResult result) => TimeSpan.FromHours(result.GetValue(_offset));

    /// <summary>The tickets of all files in order. Rows without any text are left out.</summary>
    public IEnumerable<MiningTicket> Read(ParseResult result)
    {
        var reader = new RowReader(field => _fields.Names(result, field), Offset(result));
        var since = Bound(result.GetValue(_since), reader.Offset);
        var until = Bound(result.GetValue(_until), reader.Offset);
        foreach (var file in result.GetRequiredValue(_files))
        {
            using var stream = file.OpenRead();
            foreach (var record in RecordReader.Read(stream, RecordReader.FormatOf(file.Name)))
            {
                var ticket = reader.Read(record, file.Name);
                if (ticket is not null && (since is null || ticket.ReceivedAt >= since) && (until is null || ticket.ReceivedAt < until))
                {
                    yield return ticket;
                }
            }
        }
    }

    private static DateTimeOffset? Bound(DateTime? value, TimeSpan offset) =>
        value is { } time ? new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Unspecified), offset) : null;

    private sealed class RowReader(Func<string, string[]> names, TimeSpan offset)
    {
        private readonly Dictionary<string, string[]> _names = [];

        public TimeSpan Offset => offset;

        public MiningTicket? Read(DataRecord record, string file)
        {
            var text = Field(record, "text");
            var title = Field(record, "title");
            if (text is null && title is null)
            {
                return null;
            }

            return new MiningTicket
            {
                Id = Field(record, "id") ?? $"{file}:{record.LineNumber}",
                Text = text ?? "",
                Title = title,
                ReceivedAt = Time(record, file),
                Customer = Field(record, "customer"),
                Likes = Number(record, "likes"),
                Dislikes = Number(record, "dislikes"),
                Channel = Field(record, "channel"),
                Unit = Field(record, "unit"),
                Area = Field(record, "area"),
                Address = Field(record, "address"),
                Line = Field(record, "line"),
                Transformer = Field(record, "transformer"),
                Post = Field(record, "post"),
                Cause = Field(record, "cause"),
                Urgency = Field(record, "urgency"),
                Substantiated = Field(record, "substantiated") switch { "true" or "True" or "1" or "是" or "属实" => true, "false" or "False" or "0" or "否" or "不属实" => false, _ => null },
                Handling = Field(record, "handling"),
                Longitude = Degrees(record, "longitude"),
                Latitude = Degrees(record, "latitude"),
            };
        }

        private string? Field(DataRecord record, string field)
        {
            if (!_names.TryGetValue(field, out var candidates))
            {
                _names[field] = candidates = names(field);
            }

            foreach (var name in candidates)
            {
                if (record.TryGetValue(name, out var value) && value.Length > 0)
                {
                    return value;
                }
            }

            return null;
        }

        private DateTimeOffset? Time(DataRecord record, string file) =>
            Field(record, "time") is { } value ? TicketTime.Parse(value, offset, file, record.LineNumber) : null;

        private int Number(DataRecord record, string field) =>
            int.TryParse(Field(record, field), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 0;

        private double? Degrees(DataRecord record, string field) =>
            double.TryParse(Field(record, field), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
    }
}
