using System.Buffers;
using TextMining.Matching;
using TextMining.Normalization;

namespace TextMining.Urgency.Internals;

/// <summary>Turns the pattern language of the rule file into parts over numbered symbols.</summary>
/// <remarks>
/// <c>{name}</c> is a concept; <c>…</c> lets up to 10 code units of the same sentence lie between, <c>…N</c> up to N,
/// <c>=N</c> up to N of the same clause, <c>……N</c> up to N over sentence ends too, <c>~N</c> lets the next part stand on either side up to N away;
/// everything else is literal, blanks are ignored.
/// </remarks>
internal sealed class PhraseCompiler
{
    public const int DefaultGap = 10;
    public const int MaximumGap = 200;

    private static readonly SearchValues<char> Syntax = SearchValues.Create("{}…~= ");

    private readonly Dictionary<string, int> _literals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _concepts;
    private readonly List<(string Text, int Symbol)> _terms = [];
    private int _symbols;

    public PhraseCompiler(IReadOnlyCollection<string> concepts)
    {
        _concepts = new(StringComparer.Ordinal);
        foreach (var name in concepts)
        {
            _concepts.Add(name, _symbols++);
        }
    }

    public int SymbolCount => _symbols;

    /// <summary>The literals to look for, each with the symbol that it stands for.</summary>
    public IReadOnlyList<(string Text, int Symbol)> Terms => _terms;

    public bool TryConcept(string name, out int symbol) => _concepts.TryGetValue(name, out symbol);

    /// <summary>Adds a plain word to a concept.</summary>
    public void AddTerm(string folded, int symbol) => _terms.Add((folded, symbol));

    public PhrasePart[] Compile(string pattern, string rule, string field)
    {
        var parts = new List<PhrasePart>();
        var link = PhraseLink.Follows;
        var gap = 0;
        var linked = true;
        for (var i = 0; i < pattern.Length;)
        {
            var c = pattern[i];
            if (char.IsWhiteSpace(c))
            {
                i++;
            }
            else if (c is '…' or '~' or '=')
            {
                if (parts.Count == 0 || (linked && gap != 0))
                {
                    throw Fault(pattern, rule, field, "a gap must stand between two parts");
                }

                (link, gap) = ReadLink(pattern, ref i, rule, field);
                linked = true;
            }
            else
            {
                var symbol = c == '{' ? ReadConcept(pattern, ref i, rule, field) : ReadLiteral(pattern, ref i);
                parts.Add(new PhrasePart(symbol, link, gap));
                (link, gap, linked) = (PhraseLink.Follows, 0, false);
            }
        }

        return parts.Count == 0 || linked ? throw Fault(pattern, rule, field, "expected a literal or a {concept} at its end") : [.. parts];
    }

    /// <summary>The literal that a pattern consists of, when it is nothing but one literal.</summary>
    public static bool IsLiteral(string pattern) => pattern.Length > 0 && pattern.AsSpan().IndexOfAny(Syntax) < 0;

    public static string Fold(string literal)
    {
        var folded = new char[literal.Length];
        TextNormalizer.Normalize(literal, folded);
        return new string(folded);
    }

    private static (PhraseLink Link, int Gap) ReadLink(string pattern, ref int i, string rule, string field)
    {
        var link = pattern[i] switch { '~' => PhraseLink.Near, '=' => PhraseLink.FollowsInClause, _ => PhraseLink.Follows };
        i++;
        if (link == PhraseLink.Follows && i < pattern.Length && pattern[i] == '…')
        {
            link = PhraseLink.FollowsAcross;
            i++;
        }

        var start = i;
        while (i < pattern.Length && char.IsAsciiDigit(pattern[i]))
        {
            i++;
        }

        var gap = start == i ? DefaultGap : int.TryParse(pattern.AsSpan(start, i - start), out var given) ? given : int.MaxValue;
        return gap is > 0 and <= MaximumGap ? (link, gap) : throw Fault(pattern, rule, field, $"a gap must be 1 to {MaximumGap}");
    }

    private int ReadConcept(string pattern, ref int i, string rule, string field)
    {
        var close = pattern.IndexOf('}', i);
        if (close < 0)
        {
            throw Fault(pattern, rule, field, "a '{' has no '}'");
        }

        var name = pattern[(i + 1)..close];
        i = close + 1;
        return _concepts.TryGetValue(name, out var symbol) ? symbol : throw Fault(pattern, rule, field, $"there is no concept '{name}'");
    }

    private int ReadLiteral(string pattern, ref int i)
    {
        var start = i;
        while (i < pattern.Length && pattern[i] is not ('{' or '…' or '~' or '=') && !char.IsWhiteSpace(pattern[i]))
        {
            i++;
        }

        var literal = Fold(pattern[start..i]);
        if (!_literals.TryGetValue(literal, out var symbol))
        {
            symbol = _symbols++;
            _literals.Add(literal, symbol);
            _terms.Add((literal, symbol));
        }

        return symbol;
    }

    private static UrgencyRulesFormatException Fault(string pattern, string rule, string field, string reason) =>
        new(rule, field, $"the pattern '{pattern}' cannot be read: {reason}.");
}
