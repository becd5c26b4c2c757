using TextMining.Classification;
using TextMining.Entities;
using TextMining.Persistence;
using TextMining.Review;
using TextMining.Routing;
using TextMining.Segmentation;
using TextMining.Taxonomies;
using TextMining.Urgency;

namespace TextMining;

/// <summary>Reads tickets: text → entities, heads, urgency, review, route.</summary>
/// <remarks>Immutable; one instance may be shared by any number of threads.</remarks>
/// <example>
/// <code>
/// var tagger = TicketTagger.LoadDefault();                      // once; any thread
/// var tags = tagger.Tag(new Ticket { Text = "青桐路整条街停电三个小时了", Facts = new() { ReceivedAt = DateTimeOffset.Now, Area = ServiceArea.Urban } });
/// Console.WriteLine($"{tags.Cause.Best.Label} {tags.Cause.Best.Probability:P0}, {tags.Urgency.Level} → {tags.Route.Queue}, {tags.Review.Level}");
/// </code>
/// </example>
public sealed class TicketTagger
{
    private readonly EntityExtractor _entities = new();

    /// <summary>Joins the parts of a model.</summary>
    /// <param name="model">What was learnt, and the rules beside it.</param>
    public TicketTagger(TicketTaggerModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        Model = model;
    }

    /// <summary>What was learnt, and the rules beside it.</summary>
    public TicketTaggerModel Model { get; }

    /// <summary>The label tree of the model.</summary>
    public Taxonomy Taxonomy => Model.Taxonomy;

    /// <summary>Loads the tagger that the data packages <c>TextMining.Models.Power</c> and <c>TextMining.Models.Segmenter</c> carry.</summary>
    /// <exception cref="ModelPackageNotFoundException">The application does not reference one of them.</exception>
    /// <exception cref="ModelFormatException">The packages do not fit each other or this library.</exception>
    public static TicketTagger LoadDefault()
    {
        using var stream = ModelPackage.Open("TextMining.Models.Power", "power.model");
        return Load(stream);
    }

    /// <summary>Loads a tagger from a model file; the segmenter model comes from the package <c>TextMining.Models.Segmenter</c>.</summary>
    /// <param name="stream">The model file from its first byte; left open.</param>
    /// <inheritdoc cref="LoadDefault" path="/exception"/>
    public static TicketTagger Load(Stream stream) => Load(stream, TicketTaggerModel.NoReaders);

    /// <summary>Loads a tagger from a model file that may be stacked with a second reader; the segmenter model comes from the package <c>TextMining.Models.Segmenter</c>.</summary>
    /// <param name="stream">The model file from its first byte; left open.</param>
    /// <param name="readers">Makes the reader of its parts; called only for a stacked file.</param>
    /// <inheritdoc cref="LoadDefault" path="/exception"/>
    public static TicketTagger Load(Stream stream, TicketReaderLoader readers)
    {
        ArgumentNullException.ThrowIfNull(readers);
        // What does not need one another is loaded at once: a program's first tag comes sooner where there is a second core.
        var segmenter = Task.Run(SegmenterModel.LoadDefault);
        var entities = Task.Run(EntityExtractor.Prepare);
        var model = TicketTaggerModel.Load(ModelContainer.Load(stream), () => segmenter.GetAwaiter().GetResult(), readers);
        entities.GetAwaiter().GetResult();
        return new TicketTagger(model);
    }

    /// <summary>Reads one ticket of which only the text is known.</summary>
    /// <param name="text">Any text, as received.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public TicketTags Tag(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Tag(new Ticket { Text = text });
    }

    /// <summary>Reads one ticket.</summary>
    /// <param name="ticket">Its text, and what is known beside it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="ticket"/> is null.</exception>
    public TicketTags Tag(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var entities = _entities.Extract(ticket.Text, ticket.Facts.ReceivedAt);
        var (heads, secondary, explanation) = Model.PredictAndExplain(ticket.Text);
        var reading = Model.Rules.Settle(Model.Rules.Evaluate(ticket.Text, entities, ticket.Facts), heads.Cause);
        var urgency = Model.Combiner.Decide(reading, heads.Urgency, heads.Cause, heads.Business);
        var review = Model.Review.Decide(heads, reading, urgency);
        var route = Model.Router.Route(RouteQueries.Of(heads, reading, urgency, review, entities, ticket.Facts));
        var missing = Model.Rules.MissingFacts(heads.Cause.Best.Label, entities, ticket.Facts);
        return new TicketTags
        {
            Cause = heads.Cause,
            Secondary = secondary,
            Business = heads.Business,
            Urgency = urgency,
            Reading = reading,
            Entities = entities,
            Missing = missing,
            Review = review,
            Route = route,
            Explanation = explanation,
            Model = Model.Name,
        };
    }
}
