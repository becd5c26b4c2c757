using System.Collections.Frozen;
using System.Text.Json;
using TextMining.Persistence;

namespace TextMining.Taxonomies;

/// <summary>
/// The versioned label tree: business types, causes, departments and the crosswalks to public classifications.
/// Read from <c>corpus/taxonomy.json</c>. Immutable; safe on any thread.
/// </summary>
public sealed class Taxonomy
{
    /// <summary>The code of "not the supplier's matter, or not to be decided": also what an abstaining classifier answers.</summary>
    public const string UnknownCause = "OTH.UNKNOWN";

    private readonly FrozenDictionary<string, Cause> _causes;
    private readonly FrozenDictionary<string, BusinessType> _businessTypes;

    private Taxonomy(TaxonomyDocument document)
    {
        Version = document.Version;
        BusinessTypes = document.BusinessTypes;
        Departments = document.Departments;
        CauseGroups = document.Tops;
        Causes = document.Causes;
        _causes = document.Causes.ToFrozenDictionary(cause => cause.Code);
        _businessTypes = document.BusinessTypes.ToFrozenDictionary(type => type.Code);
    }

    /// <summary>Calendar version of the tree, such as <c>2026.11</c>.</summary>
    public string Version { get; }

    /// <summary>The business types (业务类型), an axis of its own beside the cause.</summary>
    public IReadOnlyList<BusinessType> BusinessTypes { get; }

    /// <summary>The departments that causes and routes name.</summary>
    public IReadOnlyList<Department> Departments { get; }

    /// <summary>The top level of the cause tree.</summary>
    public IReadOnlyList<CauseGroup> CauseGroups { get; }

    /// <summary>The leaves of the cause tree, in tree order.</summary>
    public IReadOnlyList<Cause> Causes { get; }

    /// <summary>The cause with a code, or null.</summary>
    /// <param name="code">A cause code, such as <c>OUT.SUDDEN</c>.</param>
    public Cause? FindCause(string code) => _causes.GetValueOrDefault(code);

    /// <summary>The business type with a code, or null.</summary>
    /// <param name="code">A business type code, such as <c>COMPLAINT</c>.</param>
    public BusinessType? FindBusinessType(string code) => _businessTypes.GetValueOrDefault(code);

    /// <summary>The top-level code of a cause code: <c>OUT</c> for <c>OUT.SUDDEN</c>.</summary>
    /// <param name="causeCode">A cause code.</param>
    public static string GroupOf(string causeCode)
    {
        ArgumentNullException.ThrowIfNull(causeCode);
        var dot = causeCode.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? causeCode : causeCode[..dot];
    }

    /// <summary>Reads and checks a taxonomy.</summary>
    /// <param name="stream">UTF-8 JSON. Not disposed.</param>
    /// <exception cref="TaxonomyFormatException">The JSON is malformed, or a code is missing, doubled, reused or points nowhere.</exception>
    public static Taxonomy Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        try
        {
            var bytes = StreamBytes.Read(stream);
            var document = ReadRegular(bytes) ?? JsonSerializer.Deserialize(new MemoryStream(bytes), TaxonomyJson.Default.TaxonomyDocument)
                ?? throw new TaxonomyFormatException("The taxonomy is null; expected an object.");
            TaxonomyCheck.Run(document);
            return new Taxonomy(document);
        }
        catch (JsonException error)
        {
            throw new TaxonomyFormatException($"The taxonomy is not valid JSON of its schema: {error.Message}", error);
        }
    }

    private static TaxonomyDocument? ReadRegular(ReadOnlySpan<byte> json)
    {
        try
        {
            return TaxonomyReader.Read(json);
        }
        catch (Exception irregular) when (irregular is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }
}
