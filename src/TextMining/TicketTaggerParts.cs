using System.Runtime.InteropServices;
using TextMining.Persistence;

namespace TextMining;

/// <summary>The readable files that a tagger is fixed with, byte for byte.</summary>
/// <remarks>Immutable; may be shared by any number of threads.</remarks>
public sealed record TicketTaggerParts
{
    /// <summary><c>taxonomy.json</c>.</summary>
    public required ReadOnlyMemory<byte> Taxonomy { get; init; }

    /// <summary><c>urgency/rules.json</c>.</summary>
    public required ReadOnlyMemory<byte> UrgencyRules { get; init; }

    /// <summary><c>urgency/combiner.json</c>, learnt with these rules.</summary>
    public required ReadOnlyMemory<byte> UrgencyCombiner { get; init; }

    /// <summary><c>routing/routes.json</c>.</summary>
    public required ReadOnlyMemory<byte> Routes { get; init; }

    internal static TicketTaggerParts From(ModelContainer container) => new()
    {
        Taxonomy = container["taxonomy"],
        UrgencyRules = container["urgency-rules"],
        UrgencyCombiner = container["urgency-combiner"],
        Routes = container["routes"],
    };

    internal void AddTo(ModelContainer container)
    {
        container.Add("taxonomy", Taxonomy);
        container.Add("urgency-rules", UrgencyRules);
        container.Add("urgency-combiner", UrgencyCombiner);
        container.Add("routes", Routes);
    }

    internal static Stream Open(ReadOnlyMemory<byte> part) => MemoryMarshal.TryGetArray(part, out var bytes)
        ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
        : new MemoryStream(part.ToArray(), writable: false);
}
