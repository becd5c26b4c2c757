using System.CommandLine;

namespace TextMining.Cli.Mining;

/// <summary>Which fields of a row hold what; each option takes names in order of preference, separated by commas.</summary>
internal sealed class MiningFields
{
    private readonly Dictionary<string, Option<string>> _options = [];

    public MiningFields()
    {
        Add("id", "id,ticket,ticketNumber,工单编号", "ticket number");
        Add("text", "text,content,受理内容,故障描述", "text");
        Add("title", "title,subject,标题", "subject line");
        Add("time", "receivedAt,date,time,received_at,受理时间", "time of reception");
        Add("customer", "customer,user,customerNumber,用户编号", "customer or user");
        Add("likes", "likes", "approvals");
        Add("dislikes", "dislikes", "disapprovals");
        Add("channel", "channel,工单来源", "channel");
        Add("unit", "unit,department,工单单位", "responsible unit");
        Add("area", "area,district,所属地市", "area");
        Add("address", "address,故障地址", "address");
        Add("line", "line,所属线路", "line");
        Add("transformer", "transformer,所属台区", "transformer area");
        Add("post", "post", "post complained of");
        Add("cause", "cause", "cause code");
        Add("urgency", "urgency", "urgency");
        Add("substantiated", "substantiated,属实", "whether found true (true/false)");
        Add("handling", "handling,handlingNote,处理情况", "what was done");
        Add("longitude", "longitude,lng,lon", "longitude, WGS 84");
        Add("latitude", "latitude,lat", "latitude, WGS 84");
    }

    public IEnumerable<Option<string>> Options => _options.Values;

    public string[] Names(ParseResult result, string field) => result.GetRequiredValue(_options[field]).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private void Add(string field, string names, string what) =>
        _options[field] = new Option<string>($"--{field}-field") { Description = $"Fields that hold the {what}, the first found counts.", DefaultValueFactory = _ => names };
}
