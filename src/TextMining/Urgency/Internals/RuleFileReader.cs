using System.Text.Json;

namespace TextMining.Urgency.Internals;

/// <summary>Reads and validates a rule file.</summary>
internal static class RuleFileReader
{
    private const string Format = "textmining-urgency-rules/1";

    public static CompiledRules Read(Stream stream)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(stream, new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException exception)
        {
            throw new UrgencyRulesFormatException("", "$", $"it is not JSON without doubled names: {exception.Message}", exception);
        }

        using (document)
        {
            return Compile(new RuleElement(document.RootElement, "", "$"));
        }
    }

    private static CompiledRules Compile(RuleElement root)
    {
        root.AllowOnly(
            "format", "revision", "licence", "says", "concepts", "quantities", "guards", "matters", "rules", "raises", "sentiment",
            "escalation", "repeat", "grade", "person", "hints", "defaults", "askBack");
        if (root.String("format") is var format && format != Format)
        {
            throw root.Fault("format", $"expected '{Format}', found '{format}'.");
        }

        var concepts = new ConceptReader(root);
        var rules = new RuleReader(root, concepts);
        var read = new CompiledRules
        {
            Revision = root.String("revision"),
            Concepts = concepts.Concepts,
            Named = concepts.Named,
            Quantities = concepts.Quantities,
            EntitySymbols = concepts.EntitySymbols,
            FactSymbols = concepts.FactSymbols,
            LongSymbol = concepts.LongSymbol,
            ShortSymbol = concepts.ShortSymbol,
            Floors = rules.Read("rules", "level"),
            Raises = rules.Read("raises", "atMost"),
            Sentiment = rules.Read("sentiment", "value", "agitated", "very-agitated"),
            Escalation = rules.Read("escalation", "value", "threatened", "involved"),
            Repeat = rules.Read("repeat", "value", "repeat", "chase"),
            Grade = rules.Read("grade", "value", "important", "major", "special"),
            Hints = rules.Read("hints", "value", "hint"),
            Person = rules.Read("person", "value", "person"),
            Defaults = DefaultsReader.Read(root),
            Terms = concepts.Compiler.Terms,
            SymbolCount = 0,
        };
        return read with { SymbolCount = concepts.Compiler.SymbolCount };
    }
}
