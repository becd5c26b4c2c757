using TextMining.Entities;
using TextMining.Mining;
using TextMining.Segmentation;

namespace TextMining.Tests.Mining;

/// <summary>Small invented tickets, and what miners read them with.</summary>
internal static class InventedTickets
{
    private static readonly Lazy<JiebaSegmenter> Shared = new(() => new JiebaSegmenter(SegmenterModel.LoadDefault()));

    public static JiebaSegmenter Segmenter => Shared.Value;

    public static EntityExtractor Extractor { get; } = new();

    public static DateTimeOffset Day(int day, double hour = 9) => new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.FromHours(8)).AddDays(day).AddHours(hour);

    public static MiningTicket Ticket(string id, string text, int day, string? customer = null, double hour = 9) =>
        new() { Id = id, Text = text, ReceivedAt = Day(day, hour), Customer = customer ?? "u" + id };

    /// <summary>One site's noisy transformer told in five ways, another site's, the first site's bills, and unrelated tickets.</summary>
    public static IReadOnlyList<MiningTicket> Topics() =>
    [
        Ticket("a1", "锦禾花园小区变压器噪音大,嗡嗡响一整夜,老人睡不着", 3),
        Ticket("a2", "投诉锦禾花园门口的变压器,噪音扰民,夜里嗡嗡响", 4),
        Ticket("a3", "锦禾花园的变压器噪音太大,请把变压器移走", 4),
        Ticket("a4", "住在锦禾花园,楼下变压器夜里噪音嗡嗡响,没法睡觉", 5),
        Ticket("a5", "锦禾花园变压器的噪音问题什么时候处理,已经反映三次", 6, "ua1"),
        Ticket("b1", "望溪苑小区变压器噪音大,嗡嗡响一整夜,孩子睡不着", 3),
        Ticket("b2", "投诉望溪苑的变压器,噪音扰民,夜里嗡嗡响", 5),
        Ticket("b3", "望溪苑楼下变压器噪音太大,请移走变压器", 7),
        Ticket("c1", "锦禾花园小区三月电费翻倍,怀疑电表抄错读数", 2),
        Ticket("c2", "锦禾花园电费账单读数与电表不符,请重新抄表核对电费", 8),
        Ticket("c3", "锦禾花园抄表读数有误,电费多收了,要求退电费", 9),
        Ticket("d1", "申请充电桩报装,营业厅要物业盖章,跑了三趟", 1),
        Ticket("d2", "青桐路路口电线杆倾斜,担心倒下", 6),
        Ticket("d3", "微信缴费后一直没有到账,请查询", 10),
        Ticket("d4", "客服热线打不通,机器人转不到人工", 11),
        Ticket("d5", "光伏并网申请提交一个月没有答复", 12),
    ];
}
