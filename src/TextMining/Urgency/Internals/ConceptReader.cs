using System.Text.Json;
using TextMining.Entities;

namespace TextMining.Urgency.Internals;

/// <summary>Reads the concepts and quantities of a rule file and gives every one its symbol.</summary>
internal sealed class ConceptReader
{
    private const string ExceptSuffix = "/except";
    private const string EntityPrefix = "entity.";
    private const string LongName = "text.long";
    private const string ShortName = "text.short";

    public ConceptReader(RuleElement root)
    {
        var raw = root.Properties("concepts").Select(property => (property.Name, Element: Wrap(property))).ToList();
        var quantities = root.Properties("quantities").ToList();
        var names = new List<string>(FactNames.All);
        names.AddRange(EntityKindNames.All.Select(name => EntityPrefix + name));
        names.Add(LongName);
        names.Add(ShortName);
        names.AddRange(quantities.Select(property => property.Name));
        names.AddRange(raw.Select(concept => concept.Name));
        names.AddRange(raw.Where(concept => concept.Element.Except.Length > 0).Select(concept => concept.Name + ExceptSuffix));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (!seen.Add(name))
            {
                throw new UrgencyRulesFormatException(name, "concepts", "the name is used twice or is reserved.");
            }
        }

        Compiler = new PhraseCompiler(names);
        FactSymbols = [.. FactNames.All.Select(Symbol)];
        LongSymbol = Symbol(LongName);
        ShortSymbol = Symbol(ShortName);
        EntitySymbols = [.. EntityKindNames.All.Select(name => Symbol(EntityPrefix + name))];
        Quantities = [.. quantities.Select(ReadQuantity)];
        var compiled = new List<CompiledConcept>();
        foreach (var (name, element) in raw)
        {
            var except = -1;
            if (element.Except.Length > 0)
            {
                except = Symbol(name + ExceptSuffix);
                compiled.Add(new CompiledConcept(name, except, Phrases(element.Except, except, name, "except"), -1));
            }

            var symbol = Symbol(name);
            compiled.Add(new CompiledConcept(name, symbol, Phrases(element.Phrases, symbol, name, "phrases"), except));
        }

        Named =
        [
            new CompiledConcept(LongName, LongSymbol, [], -1),
            new CompiledConcept(ShortName, ShortSymbol, [], -1),
            .. Quantities.Select(quantity => new CompiledConcept(names[quantity.Symbol], quantity.Symbol, [], -1)),
            .. compiled.Where(concept => raw.Exists(named => named.Name == concept.Name && Symbol(named.Name) == concept.Symbol)),
        ];
        Concepts = ConceptOrder.Sort(compiled, names);
    }

    public PhraseCompiler Compiler { get; }

    public CompiledConcept[] Concepts { get; }

    /// <summary>The concepts by which a text is described to the trained head.</summary>
    public CompiledConcept[] Named { get; }

    public CompiledQuantity[] Quantities { get; }

    public int[] EntitySymbols { get; }

    public int[] FactSymbols { get; }

    public int LongSymbol { get; }

    public int ShortSymbol { get; }

    private static (string[] Phrases, string[] Except) Wrap(JsonProperty property)
    {
        if (property.Value.ValueKind == JsonValueKind.Array)
        {
            return ([.. property.Value.EnumerateArray().Select(item => Text(item, property.Name))], []);
        }

        var element = new RuleElement(property.Value, property.Name, "concepts");
        element.AllowOnly("says", "phrases", "except");
        var phrases = element.Strings("phrases");
        return phrases.Length > 0 ? (phrases, element.Strings("except")) : throw element.Fault("phrases", "the list is missing or empty.");
    }

    private static string Text(JsonElement item, string concept) =>
        item.ValueKind == JsonValueKind.String && item.GetString() is { Length: > 0 } text
            ? text
            : throw new UrgencyRulesFormatException(concept, "phrases", $"expected a string that is not empty, found {item.GetRawText()}.");

    private CompiledQuantity ReadQuantity(JsonProperty property)
    {
        var element = new RuleElement(property.Value, property.Name, "quantities");
        element.AllowOnly("says", "kind", "atLeast", "atMost");
        if (!EntityKindNames.TryParse(element.String("kind"), out var kind))
        {
            throw element.Fault("kind", $"there is no entity kind '{element.String("kind")}'.");
        }

        var (least, most) = (element.Number("atLeast"), element.Number("atMost"));
        if (least is null && most is null)
        {
            throw element.Fault("atLeast", "expected 'atLeast', 'atMost' or both.");
        }

        return new CompiledQuantity(Symbol(property.Name), kind, least ?? double.NegativeInfinity, most ?? double.PositiveInfinity);
    }

    private PhrasePart[][] Phrases(string[] phrases, int symbol, string name, string field)
    {
        var patterns = new List<PhrasePart[]>();
        foreach (var phrase in phrases)
        {
            if (PhraseCompiler.IsLiteral(phrase))
            {
                Compiler.AddTerm(PhraseCompiler.Fold(phrase), symbol);
            }
            else
            {
                patterns.Add(Compiler.Compile(phrase, name, field));
            }
        }

        return [.. patterns];
    }

    private int Symbol(string name) => Compiler.TryConcept(name, out var symbol)
        ? symbol
        : throw new UrgencyRulesFormatException(name, "concepts", "there is no such concept.");
}
