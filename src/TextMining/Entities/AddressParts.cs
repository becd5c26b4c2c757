using TextMining.Entities.Internals;

namespace TextMining.Entities;

/// <summary>An address taken apart.</summary>
/// <param name="Parts">Its parts in the order of the text: level, and the words with their suffix.</param>
/// <param name="Completeness">How well it tells a crew where to go, from 0 (nothing) to 1 (region, place, number and room).</param>
public sealed record AddressParts(IReadOnlyList<(AddressLevel Level, string Text)> Parts, double Completeness)
{
    /// <summary>Takes an address apart.</summary>
    /// <param name="address">An address as found by <see cref="EntityExtractor"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="address"/> is null.</exception>
    public static AddressParts Parse(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var scan = new EntityScan();
        scan.Begin(address, null);
        var parts = new List<AddressPart>();
        AddressReader.Collect(scan, parts);
        var named = parts.ConvertAll(part => (part.Level, address[part.Start..part.End]));
        var rest = parts.Count == 0 ? "" : address[parts[^1].End..];
        var room = rest.Length is 3 or 4 && rest.All(char.IsAsciiDigit);
        if (room)
        {
            named.Add((AddressLevel.Room, rest));
        }

        return new AddressParts(named, parts.Count == 0 ? 0 : Score(parts, 0, parts.Count - 1, room));
    }

    /// <summary>The region weighs 0.3, the place (village, road or site) 0.4, number, building or group 0.2, unit or room 0.1.</summary>
    internal static double Score(List<AddressPart> parts, int first, int last, bool room)
    {
        bool region = false, place = false, number = false;
        for (var i = first; i <= last; i++)
        {
            var level = parts[i].Level;
            region |= level <= AddressLevel.Town;
            place |= level is AddressLevel.Village or AddressLevel.Road or AddressLevel.Site && !parts[i].Weak;
            number |= level is AddressLevel.Number or AddressLevel.Building || (parts[i].Weak && level == AddressLevel.Village);
            room |= level is AddressLevel.Unit or AddressLevel.Room;
        }

        return Math.Round((region ? 0.3 : 0) + (place ? 0.4 : 0) + (number ? 0.2 : 0) + (room ? 0.1 : 0), 2);
    }
}
