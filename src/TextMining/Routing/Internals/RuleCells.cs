using TextMining.Taxonomies;

namespace TextMining.Routing.Internals;

/// <summary>The rules of one decision, laid out by cause and business type, highest priority first, so that a route is found without a search.</summary>
internal sealed class RuleCells
{
    private readonly Dictionary<string, int> _causes;
    private readonly Dictionary<string, int> _businessTypes;
    private readonly RouteRule[][] _cells;

    public RuleCells(IReadOnlyList<RouteRule> rules, Taxonomy taxonomy)
    {
        Rules = [.. rules.OrderByDescending(rule => rule.Priority)];
        _causes = taxonomy.Causes.Select((cause, index) => (cause.Code, index)).ToDictionary(pair => pair.Code, pair => pair.index);
        _businessTypes = taxonomy.BusinessTypes.Select((type, index) => (type.Code, index)).ToDictionary(pair => pair.Code, pair => pair.index);
        _cells = new RouteRule[_causes.Count * _businessTypes.Count][];
        foreach (var (cause, row) in _causes)
        {
            foreach (var (business, column) in _businessTypes)
            {
                _cells[(row * _businessTypes.Count) + column] = [.. Rules.Where(rule => Names(rule.When, cause, business))];
            }
        }
    }

    public IReadOnlyList<RouteRule> Rules { get; }

    public RouteRule[] At(string cause, string business) => At(CellOf(cause, business));

    /// <summary>The rules of a cell; all decisions of a table have the same cells.</summary>
    public RouteRule[] At(int cell) => _cells[cell];

    /// <summary>The cell of a cause and business type.</summary>
    public int CellOf(string cause, string business)
    {
        if (!_causes.TryGetValue(cause, out var row))
        {
            throw new ArgumentException($"The cause '{cause}' is not in the taxonomy that the table was loaded with.", nameof(cause));
        }

        return _businessTypes.TryGetValue(business, out var column)
            ? (row * _businessTypes.Count) + column
            : throw new ArgumentException($"The business type '{business}' is not in the taxonomy that the table was loaded with.", nameof(business));
    }

    public RouteRule? First(int cell, RouteQuery query)
    {
        foreach (var rule in At(cell))
        {
            if (rule.When.HoldsBesideLabels(query))
            {
                return rule;
            }
        }

        return null;
    }

    public static bool Names(RouteCondition condition, string cause, string business) =>
        (condition.Causes is null || condition.Causes.Any(pattern => Matches(pattern, cause)))
        && (condition.Business is null || condition.Business.Contains(business));

    private static bool Matches(string pattern, string cause) =>
        pattern == cause || pattern.EndsWith(".*", StringComparison.Ordinal) && cause.StartsWith(pattern[..^1], StringComparison.Ordinal);
}
