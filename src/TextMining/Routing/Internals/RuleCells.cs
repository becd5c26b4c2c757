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
        _causes = new Dictionary<string, int>(taxonomy.Causes.Count);
        _businessTypes = new Dictionary<string, int>(taxonomy.BusinessTypes.Count);
        foreach (var cause in taxonomy.Causes)
        {
            _causes.Add(cause.Code, _causes.Count);
        }

        foreach (var type in taxonomy.BusinessTypes)
        {
            _businessTypes.Add(type.Code, _businessTypes.Count);
        }

        _cells = new RouteRule[_causes.Count * _businessTypes.Count][];
        Fill(taxonomy);
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

    /// <summary>Whether each cell has a rule that holds whatever else is known.</summary>
    public bool AlwaysDecides
    {
        get
        {
            foreach (var cell in _cells)
            {
                if (!Array.Exists(cell, static rule => rule.When.IsTotal))
                {
                    return false;
                }
            }

            return true;
        }
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
        NamesCause(condition, cause) && NamesBusiness(condition, business);

    private void Fill(Taxonomy taxonomy)
    {
        var named = new List<RouteRule>();
        var rules = new List<RouteRule>();
        foreach (var cause in taxonomy.Causes)
        {
            named.Clear();
            foreach (var rule in Rules)
            {
                if (NamesCause(rule.When, cause.Code))
                {
                    named.Add(rule);
                }
            }

            foreach (var type in taxonomy.BusinessTypes)
            {
                rules.Clear();
                foreach (var rule in named)
                {
                    if (NamesBusiness(rule.When, type.Code))
                    {
                        rules.Add(rule);
                    }
                }

                _cells[CellOf(cause.Code, type.Code)] = rules.ToArray();
            }
        }
    }

    private static bool NamesCause(RouteCondition condition, string cause)
    {
        if (condition.Causes is not { } patterns)
        {
            return true;
        }

        for (var i = 0; i < patterns.Count; i++)
        {
            if (Matches(patterns[i], cause))
            {
                return true;
            }
        }

        return false;
    }

    private static bool NamesBusiness(RouteCondition condition, string business)
    {
        if (condition.Business is not { } codes)
        {
            return true;
        }

        for (var i = 0; i < codes.Count; i++)
        {
            if (codes[i] == business)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Matches(string pattern, string cause) =>
        pattern == cause || pattern.EndsWith(".*", StringComparison.Ordinal) && cause.AsSpan().StartsWith(pattern.AsSpan(..^1), StringComparison.Ordinal);
}
