using TextMining.Entities.Internals;
using TextMining.Matching;

namespace TextMining.Entities;

/// <summary>Finds numbers, names, places, quantities and times in a ticket.</summary>
/// <remarks>
/// Hand-written scanners over one automaton of words, without regular expressions: the time taken is linear in the text.
/// Immutable; may be shared by any number of threads.
/// </remarks>
/// <example>
/// <code>
/// const string text = "昨天下午三点到现在，锦禾花园3栋电压只有180伏";
/// foreach (var entity in new EntityExtractor().Extract(text, receivedAt: DateTimeOffset.Now))
/// {
///     Console.WriteLine($"{entity.Kind} {entity.In(text)} → {entity.Value}");
/// }
/// </code>
/// </example>
public sealed class EntityExtractor
{
    private readonly EntityOptions _options;
    private readonly ScratchPool<EntityScan> _scans = new(static () => new EntityScan());

    /// <summary>Creates an extractor.</summary>
    /// <param name="options">Which numbers are of which kind; null for the defaults.</param>
    /// <exception cref="ArgumentException">The options are out of their range.</exception>
    public EntityExtractor(EntityOptions? options = null)
    {
        _options = options ?? new EntityOptions();
        _options.Validate();
    }

    /// <summary>Builds what the first extraction of a program would have to build.</summary>
    internal static void Prepare() => _ = new EntityExtractor().Extract("8月2日晚上停电3小时");

    /// <summary>The entities of a text, by start; an outage's start and end share the span of the time that gives them.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="receivedAt">When the ticket was received: 昨晚 is read from here. Null leaves relative times relative (<c>D-1T20:00</c>).</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public IReadOnlyList<Entity> Extract(string text, DateTimeOffset? receivedAt = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scan = _scans.Rent();
        try
        {
            scan.Begin(text, receivedAt);
            EntityPasses.Run(scan, _options);
            return [.. scan.Found];
        }
        finally
        {
            scan.Clear();
            _scans.Return(scan);
        }
    }
}
