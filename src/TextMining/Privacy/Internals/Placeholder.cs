using TextMining.Entities;

namespace TextMining.Privacy.Internals;

/// <summary>The words that stand for personal data.</summary>
internal static class Placeholder
{
    public static string Of(EntityKind kind) => kind switch
    {
        EntityKind.Mobile or EntityKind.Landline => "〈PHONE〉",
        EntityKind.CustomerNumber => "〈CUSTOMER〉",
        EntityKind.MeterNumber => "〈METER〉",
        EntityKind.IdCard => "〈ID〉",
        EntityKind.BankCard => "〈CARD〉",
        EntityKind.Plate => "〈PLATE〉",
        EntityKind.Email => "〈EMAIL〉",
        EntityKind.Wechat => "〈WECHAT〉",
        EntityKind.Passport => "〈PASSPORT〉",
        EntityKind.Name => "〈NAME〉",
        EntityKind.StaffNumber => "〈STAFF〉",
        EntityKind.Address => "〈ADDRESS〉",
        _ => "〈NUMBER〉",
    };
}
