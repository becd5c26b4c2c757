using TextMining.Normalization;

namespace TextMining.Routing;

/// <summary>Finds the grid that answers for a place. Immutable; safe on any thread.</summary>
/// <remarks>The longest entry that occurs in the place decides; equally long entries of different grids are a double match.</remarks>
public sealed class GridRegistry
{
    private const int ShortestPattern = 2;

    private readonly Dictionary<string, List<GridEntry>> _entries = [];
    private readonly int[] _lengths;

    /// <summary>Creates a registry.</summary>
    /// <param name="entries">The lines of the registry, in any order.</param>
    /// <exception cref="RoutingFormatException">A pattern is shorter than two characters, a key or role is empty, or a grid has two units or roles.</exception>
    public GridRegistry(IEnumerable<GridEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var grids = new Dictionary<string, GridEntry>();
        foreach (var entry in entries)
        {
            Check(entry, grids);
            var key = TextNormalizer.Normalize(entry.Pattern);
            if (!_entries.TryGetValue(key, out var same))
            {
                _entries.Add(key, same = []);
            }

            if (!same.Exists(other => other.Grid == entry.Grid))
            {
                same.Add(entry);
            }
        }

        Grids = [.. grids.Keys.Order(StringComparer.Ordinal)];
        _lengths = [.. _entries.Keys.Select(key => key.Length).Distinct().OrderDescending()];
    }

    /// <summary>Keys of the grids, sorted.</summary>
    public IReadOnlyList<string> Grids { get; }

    /// <summary>Finds the grid of a place.</summary>
    /// <param name="place">An address, or the name of a transformer area or line.</param>
    public GridMatch Find(string place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var text = TextNormalizer.Normalize(place);
        var lookup = _entries.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var length in _lengths)
        {
            List<GridEntry>? found = null;
            for (var start = 0; start + length <= text.Length; start++)
            {
                if (lookup.TryGetValue(text.AsSpan(start, length), out var entries))
                {
                    found ??= [];
                    found.AddRange(entries.Where(entry => !found.Exists(other => other.Grid == entry.Grid)));
                }
            }

            if (found is not null)
            {
                return new GridMatch(found);
            }
        }

        return new GridMatch([]);
    }

    /// <summary>Reports which of the places have no grid, and which have several.</summary>
    /// <param name="places">Addresses, transformer areas or lines.</param>
    public GridCoverage Coverage(IEnumerable<string> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        var unmatched = new List<int>();
        var doubly = new List<KeyValuePair<int, IReadOnlyList<string>>>();
        var perGrid = Grids.ToDictionary(grid => grid, _ => 0);
        var index = 0;
        foreach (var place in places)
        {
            var match = Find(place);
            if (match.Decided is { } decided)
            {
                perGrid[decided.Grid]++;
            }
            else if (match.Entries.Count == 0)
            {
                unmatched.Add(index);
            }
            else
            {
                doubly.Add(new(index, [.. match.Entries.Select(entry => entry.Grid)]));
            }

            index++;
        }

        return new GridCoverage(index, index - unmatched.Count - doubly.Count, unmatched, doubly, perGrid);
    }

    private static void Check(GridEntry entry, Dictionary<string, GridEntry> grids)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Pattern.Length < ShortestPattern || entry.Grid.Length == 0 || entry.OwnerRole.Length == 0)
        {
            throw new RoutingFormatException($"The registry line '{entry.Pattern}' → '{entry.Grid}' needs a pattern of at least {ShortestPattern} characters, a grid and an owner role.", entry.Grid);
        }

        if (!grids.TryAdd(entry.Grid, entry) && (grids[entry.Grid].Unit != entry.Unit || grids[entry.Grid].OwnerRole != entry.OwnerRole))
        {
            throw new RoutingFormatException($"The grid '{entry.Grid}' has two units or owner roles: '{grids[entry.Grid].Unit}/{grids[entry.Grid].OwnerRole}' and '{entry.Unit}/{entry.OwnerRole}'.", entry.Grid);
        }
    }
}
