using System.Globalization;
using TextMining.Entities;
using TextMining.Normalization;

namespace TextMining.Mining.Events;

/// <summary>Reads the place of an outage from a ticket's address and text. Thread-safe.</summary>
internal sealed class OutagePlaceReader(EntityExtractor extractor)
{
    /// <summary>What comes later tells of the past: earlier replies, histories.</summary>
    private const int ReadLength = 240;

    private static readonly string[] Openings = ["其是", "在", "市", "于", "是", "请问", "关于", "目前", "现在"];

    private static readonly string[] Endings =
        ["小区", "社区", "居委会", "村委会", "自然村", "新村", "村", "花园", "公寓", "宿舍", "大院", "片区", "一带", "苑"];

    public OutagePlace Read(MiningTicket ticket)
    {
        var text = TextNormalizer.Normalize(string.Join("。", new[] { ticket.Address, ticket.Title, ticket.Text }.Where(part => !string.IsNullOrEmpty(part))));
        text = text.Length > ReadLength ? text[..ReadLength] : text;
        string? district = null, town = null, line = ticket.Line, transformer = ticket.Transformer;
        List<string> sites = [], roads = [];
        int? number = null;
        foreach (var entity in extractor.Extract(text))
        {
            if (entity.Kind == EntityKind.Line)
            {
                line ??= entity.In(text).ToString();
            }
            else if (entity.Kind == EntityKind.Transformer)
            {
                transformer ??= NamedTransformer(entity.In(text));
            }
            else if (entity.Kind == EntityKind.Address)
            {
                // 大园|路一带: the ending may stand just outside of the address.
                var road = entity.End < text.Length && text[entity.End] == '路';
                string? before = null;
                foreach (var (level, part) in AddressParts.Parse(entity.In(text).ToString() + (road ? "路" : "")).Parts)
                {
                    // 龙桥|镇望溪村: a town whose name looks like a bridge or a site.
                    var name = part;
                    if (before is not null && part.Length > 2 && part[0] is '镇' or '乡')
                    {
                        town ??= Clean(before + part[0]);
                        name = part[1..];
                    }

                    before = part;
                    var clean = Clean(name);
                    switch (level)
                    {
                        case AddressLevel.District:
                            district ??= clean;
                            break;
                        case AddressLevel.Town:
                            town ??= clean;
                            break;
                        case AddressLevel.Road when clean.Length >= 3 && !roads.Contains(clean):
                            roads.Add(clean);
                            break;
                        case AddressLevel.Village or AddressLevel.Site when Stem(clean) is { Length: >= 2 } stem && IsNamed(stem) && !sites.Contains(stem):
                            sites.Add(stem);
                            break;
                        case AddressLevel.Number when number is null && roads.Count > 0:
                            number = Leading(name);
                            break;
                        default:
                            break;
                    }
                }
            }
        }

        return new OutagePlace
        {
            District = district,
            Town = town,
            Sites = sites,
            Roads = roads,
            Number = number,
            Line = line,
            Transformer = transformer,
            Text = string.Concat(district, town, roads.FirstOrDefault(), number is { } house ? $"{house}号" : null, sites.FirstOrDefault(), line, transformer),
        };
    }

    private static string Clean(string name)
    {
        foreach (var opening in Openings)
        {
            if (name.Length - opening.Length >= 3 && name.StartsWith(opening, StringComparison.Ordinal))
            {
                return Clean(name[opening.Length..]);
            }
        }

        return name;
    }

    private static string Stem(string name)
    {
        foreach (var ending in Endings)
        {
            if (name.Length - ending.Length >= 2 && name.EndsWith(ending, StringComparison.Ordinal))
            {
                return Stem(name[..^ending.Length]);
            }
        }

        return name;
    }

    /// <summary>新村 or 四期 alone is no name.</summary>
    private static bool IsNamed(string stem) => !Endings.Contains(stem) && !(stem[^1] is '期' or '区' or '组' or '队' && stem.Length <= 3);

    /// <summary>门口变压器 names none: a name has a number or at least four characters before the device.</summary>
    private static string? NamedTransformer(ReadOnlySpan<char> device)
    {
        foreach (var unit in device)
        {
            if (char.IsAsciiDigit(unit) || unit == '#')
            {
                return device.ToString();
            }
        }

        return device.EndsWith("台区", StringComparison.Ordinal) || device.EndsWith("公变", StringComparison.Ordinal) || device.EndsWith("专变", StringComparison.Ordinal) ? device.ToString() : null;
    }

    private static int? Leading(string text)
    {
        var end = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return int.TryParse(text.AsSpan(0, end), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
