using System.Runtime.CompilerServices;
using TextMining.Classification;
using TextMining.Persistence;
using TextMining.Review;
using TextMining.Routing;
using TextMining.Secondary;
using TextMining.Secondary.Internals;
using TextMining.Segmentation;
using TextMining.Taxonomies;
using TextMining.Urgency;

namespace TextMining;

/// <summary>What a tagger decides by: the trained heads, and the taxonomy, urgency rules, thresholds and routing table that were fixed with them.</summary>
/// <remarks>Immutable; may be shared by any number of threads. Everything that can change a tag is in its file, so a file is a decision.</remarks>
public sealed class TicketTaggerModel
{
    /// <summary>What <see cref="ModelManifest.Kind"/> says in the file of a tagger.</summary>
    public const string Kind = "ticket-tagger";

    private const string StackSection = "stack";
    private const string ReaderSections = "reader-";
    private const string SecondarySection = "secondary";
    private readonly TicketTaggerParts _parts;

    /// <summary>Joins trained heads and the data beside them.</summary>
    /// <param name="heads">The trained heads.</param>
    /// <param name="parts">The data, as read from their files.</param>
    /// <param name="review">The thresholds of automatic tagging.</param>
    /// <exception cref="TextMiningException">One of the parts is malformed.</exception>
    /// <exception cref="ModelFormatException">A cause or business type of the heads is not in the taxonomy, or the combiner was learnt with other rules.</exception>
    public TicketTaggerModel(TicketHeads heads, TicketTaggerParts parts, ReviewPolicy review)
        : this(NotNull(heads), NotNull(parts), NotNull(review), reader: null, secondary: null, TaggingRules.Read(parts), checksum: null)
    {
    }

    /// <summary>As <see cref="TicketTaggerModel(TicketHeads, TicketTaggerParts, ReviewPolicy)"/>, with a second reader beside the linear heads.</summary>
    /// <param name="heads">The trained heads.</param>
    /// <param name="parts">The data, as read from their files.</param>
    /// <param name="review">The thresholds of automatic tagging, chosen for the joined predictions.</param>
    /// <param name="reader">The reader and its weights; the model does not dispose it.</param>
    /// <inheritdoc cref="TicketTaggerModel(TicketHeads, TicketTaggerParts, ReviewPolicy)" path="/exception"/>
    public TicketTaggerModel(TicketHeads heads, TicketTaggerParts parts, ReviewPolicy review, StackedReader reader)
        : this(NotNull(heads), NotNull(parts), NotNull(review), NotNull(reader), secondary: null, TaggingRules.Read(parts), checksum: null)
    {
    }

    private TicketTaggerModel(TicketHeads heads, TicketTaggerParts parts, ReviewPolicy review, StackedReader? reader, SecondaryPolicy? secondary, TaggingRules rules, string? checksum)
    {
        Heads = heads;
        Reader = reader;
        Review = review;
        Secondary = secondary;
        _parts = parts;
        Taxonomy = rules.Taxonomy;
        Rules = rules.Urgency;
        Combiner = rules.Combiner;
        Router = rules.Router;
        Checksum = checksum ?? ComputeChecksum();
        Name = $"power-{Taxonomy.Version}-{Checksum[..8]}";
        CheckFit();
    }

    /// <summary>The trained heads.</summary>
    public TicketHeads Heads { get; }

    /// <summary>The second reader that is stacked on the heads; null where they decide alone, as in the shipped model.</summary>
    public StackedReader? Reader { get; }

    /// <summary>The label tree.</summary>
    public Taxonomy Taxonomy { get; }

    /// <summary>The urgency rules.</summary>
    public UrgencyRules Rules { get; }

    /// <summary>What joins the rules and the urgency head.</summary>
    public UrgencyCombiner Combiner { get; }

    /// <summary>The thresholds of automatic tagging.</summary>
    public ReviewPolicy Review { get; }

    /// <summary>The decision on further causes; null when none was learnt.</summary>
    public SecondaryPolicy? Secondary { get; }

    /// <summary>The routing table.</summary>
    public Router Router { get; }

    /// <summary>SHA-256 of the model file, in lower-case hex.</summary>
    public string Checksum { get; }

    /// <summary>The name that a tag carries: <c>power</c>, the taxonomy version and the start of the checksum.</summary>
    public string Name { get; }

    /// <summary>Reads a model file.</summary>
    /// <param name="stream">From its first byte; left open.</param>
    /// <param name="segmenterModel">The segmenter model that it was trained with.</param>
    /// <exception cref="ModelFormatException">The file is damaged, of another kind or version, or made for another segmenter model.</exception>
    /// <exception cref="TextMiningException">A part of it is malformed.</exception>
    public static TicketTaggerModel Load(Stream stream, SegmenterModel segmenterModel) => Load(stream, segmenterModel, NoReaders);

    /// <summary>Reads a model file that may be stacked with a second reader.</summary>
    /// <param name="stream">From its first byte; left open.</param>
    /// <param name="segmenterModel">The segmenter model that it was trained with.</param>
    /// <param name="readers">Makes the reader of its parts; called only for a stacked file.</param>
    /// <inheritdoc cref="Load(Stream, SegmenterModel)" path="/exception"/>
    public static TicketTaggerModel Load(Stream stream, SegmenterModel segmenterModel, TicketReaderLoader readers)
    {
        ArgumentNullException.ThrowIfNull(segmenterModel);
        ArgumentNullException.ThrowIfNull(readers);
        return Load(ModelContainer.Load(stream), () => segmenterModel, readers);
    }

    /// <summary>Reads a model file whose bytes were read; the rules are read on another core beside the heads.</summary>
    internal static TicketTaggerModel Load(ModelContainer container, Func<SegmenterModel> segmenterModel, TicketReaderLoader readers)
    {
        var parts = TicketTaggerParts.From(container);
        var rules = Task.Run(() => TaggingRules.ReadProved(parts));
        var (manifest, model) = LinearModelFile.Read(container, Kind, segmenterModel());
        try
        {
            var heads = new TicketHeads(manifest, model);
            var reader = container.Contains(StackSection) ? ReadReader(container, heads, readers) : null;
            // Models that were trained before further causes were decided have no such section.
            var secondary = container.Contains(SecondarySection) ? SecondaryFile.Read(container[SecondarySection].Span, new LabelSet(TicketHeads.Tasks[0], manifest.Heads[0].Labels)) : null;
            return new TicketTaggerModel(
                heads, parts, ReviewPolicy.FromJson(container["review"].Span), reader, secondary, rules.GetAwaiter().GetResult(), container.Checksum);
        }
        catch (ArgumentException error)
        {
            throw new ModelFormatException(ModelFault.Corrupt, $"The model file contradicts itself: {error.Message}");
        }
    }

    /// <summary>Writes the model file. The same model gives the same bytes.</summary>
    /// <param name="stream">Where to; left open.</param>
    public void Save(Stream stream)
    {
        var container = LinearModelFile.Write(Heads.Manifest, Heads.Model);
        _parts.AddTo(container);
        container.Add("review", Review.ToJson());
        if (Reader is not null)
        {
            container.Add(StackSection, Reader.Stack.ToJson());
            foreach (var (name, content) in Reader.Reader.Parts.OrderBy(static part => part.Key, StringComparer.Ordinal))
            {
                container.Add(ReaderSections + name, content);
            }
        }

        if (Secondary is not null)
        {
            container.Add(SecondarySection, SecondaryFile.Write(Secondary));
        }

        container.Save(stream);
    }

    /// <summary>The same model with another routing table; it has a name of its own, since its decisions differ.</summary>
    /// <param name="routes">UTF-8 JSON of the table, read to its end; left open.</param>
    /// <exception cref="RoutingFormatException">The table is malformed, contradicts itself or leaves a ticket without a lead.</exception>
    public TicketTaggerModel WithRoutes(Stream routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        using var bytes = new MemoryStream();
        routes.CopyTo(bytes);
        var parts = _parts with { Routes = bytes.ToArray() };
        return new TicketTaggerModel(Heads, parts, Review, Reader, Secondary, TaggingRules.Read(parts), checksum: null);
    }

    /// <summary>What the heads say of a text, joined with the second reader where there is one.</summary>
    /// <param name="text">Any text, as received.</param>
    public HeadPredictions Predict(ReadOnlySpan<char> text) => Reader is null ? Heads.Predict(text) : Reader.Combine(text, Heads.Predict(text));

    /// <summary><see cref="Predict"/>, further causes, and the spans that speak for its likeliest cause in the linear head.</summary>
    internal (HeadPredictions Predictions, IReadOnlyList<ScoredLabel> Secondary, Explanation Explanation) PredictAndExplain(string text)
    {
        if (Reader is null)
        {
            return Heads.PredictAndExplain(text, Secondary);
        }

        var (linear, secondary, _) = Heads.PredictAndExplain(text, Secondary);
        var predictions = Reader.Combine(text, linear);
        // The decision on further causes was learnt beside the linear head's own likeliest cause.
        return (predictions, [.. secondary.Where(label => label.Index != predictions.Cause.Best.Index)], Heads.ExplainCause(text, predictions));
    }

    private static StackedReader ReadReader(ModelContainer container, TicketHeads heads, TicketReaderLoader readers)
    {
        var parts = container.Names.Where(static name => name.StartsWith(ReaderSections, StringComparison.Ordinal))
            .ToDictionary(static name => name[ReaderSections.Length..], name => container[name], StringComparer.Ordinal);
        var stack = StackWeights.FromJson(container[StackSection].Span);
        return new StackedReader(readers(parts), stack, heads);
    }

    /// <summary>The loader for callers that have none.</summary>
    internal static TicketReader NoReaders(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> parts) => throw new ModelFormatException(
        ModelFault.ReaderMissing, "The model file stacks a second reader on its heads; load it with a loader for such readers (TextMining.Onnx).");

    private static T NotNull<T>(T value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value;
    }

    /// <summary>The same model with another decision on further causes; it has a name of its own, since its decisions differ.</summary>
    /// <param name="secondary">The decision, learnt with the same causes; null for none.</param>
    public TicketTaggerModel WithSecondary(SecondaryPolicy? secondary) => new(Heads, _parts, Review, Reader, secondary, TaggingRules.Read(_parts), checksum: null);

    private string ComputeChecksum()
    {
        using var bytes = new MemoryStream();
        Save(bytes);
        bytes.Position = 0;
        return ModelContainer.Load(bytes).Checksum!;
    }

    private void CheckFit()
    {
        foreach (var code in Heads.Manifest.Heads[0].Labels.Where(code => Taxonomy.FindCause(code) is null)
            .Concat(Heads.Manifest.Heads[1].Labels.Where(code => Taxonomy.FindBusinessType(code) is null)))
        {
            throw new ModelFormatException(ModelFault.Corrupt, $"The heads predict '{code}', which the taxonomy {Taxonomy.Version} does not have.");
        }

        foreach (var code in Rules.Causes.Where(code => Taxonomy.FindCause(code) is null))
        {
            throw new ModelFormatException(ModelFault.Corrupt, $"An urgency rule depends on '{code}', which the taxonomy {Taxonomy.Version} does not have.");
        }

        if (Combiner.RulesRevision != Rules.Revision)
        {
            throw new ModelFormatException(
                ModelFault.Corrupt, $"The urgency combiner was learnt with rules {Combiner.RulesRevision}; the model carries rules {Rules.Revision}.");
        }
    }
}
