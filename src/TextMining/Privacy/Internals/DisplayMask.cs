using TextMining.Entities;

namespace TextMining.Privacy.Internals;

/// <summary>Partly covers a datum for display, from its normalised value.</summary>
internal static class DisplayMask
{
    public static string Of(Entity entity, string text) => entity.Kind switch
    {
        EntityKind.Mobile => Keep(entity.Value, 3, 4),
        EntityKind.Landline => Landline(entity.Value),
        EntityKind.IdCard => Keep(entity.Value, 3, 1),
        EntityKind.CustomerNumber or EntityKind.MeterNumber or EntityKind.BankCard => Keep(entity.Value, 0, 4),
        EntityKind.LongNumber => Keep(entity.Value, 0, entity.Value.Length > 8 ? 4 : 2),
        EntityKind.Plate => Keep(entity.Value, 2, 1),
        EntityKind.Passport => Keep(entity.Value, 1, 2),
        EntityKind.Email => Email(entity.Value),
        EntityKind.Wechat => Keep(entity.Value, 1, 0),
        EntityKind.Name => Keep(entity.Value, 1, 0, least: 2),
        EntityKind.Address => Address(entity.In(text).ToString()),
        _ => new string('*', Math.Max(3, entity.Value.Length)),
    };

    private static string Keep(string value, int head, int tail, int least = 3)
    {
        head = Math.Min(head, value.Length);
        tail = Math.Min(tail, Math.Max(0, value.Length - head - least));
        var covered = Math.Max(least, value.Length - head - tail);
        return string.Concat(value.AsSpan(0, head), new string('*', covered), value.AsSpan(value.Length - tail));
    }

    /// <summary>The area stays; of the number the middle is covered.</summary>
    private static string Landline(string value)
    {
        var dash = value.IndexOf('-', StringComparison.Ordinal);
        var (area, number) = dash < 0 ? ("", value) : (value[..(dash + 1)], value[(dash + 1)..]);
        var extension = number.IndexOf('-', StringComparison.Ordinal);
        return area + Keep(extension < 0 ? number : number[..extension], 1, 2) + (extension < 0 ? "" : "-***");
    }

    private static string Email(string value)
    {
        var at = value.IndexOf('@', StringComparison.Ordinal);
        return $"{value[..Math.Min(1, at)]}***{value[at..]}";
    }

    /// <summary>Coarse to the village or estate: what tells one house from the next is covered.</summary>
    private static string Address(string address)
    {
        var coarse = new System.Text.StringBuilder();
        var covered = false;
        foreach (var (level, part) in AddressParts.Parse(address).Parts)
        {
            var keeps = level is not (AddressLevel.Number or AddressLevel.Building or AddressLevel.Unit or AddressLevel.Room);
            if (keeps)
            {
                coarse.Append(part);
            }
            else if (!covered)
            {
                coarse.Append("***");
                covered = true;
            }
        }

        return covered || coarse.Length == 0 ? (coarse.Length == 0 ? "***" : coarse.ToString()) : address;
    }
}
