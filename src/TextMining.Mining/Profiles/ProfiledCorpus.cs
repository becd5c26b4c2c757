using System.Collections.Concurrent;
using TextMining.Entities;
using TextMining.Segmentation;

namespace TextMining.Mining.Profiles;

/// <summary>All tickets with their vectors.</summary>
internal sealed class ProfiledCorpus
{
    private const int BatchSize = 2048;
    private const int WholeFeatures = 64;
    private const int MatterFeatures = 32;
    private const int NameFeatures = 24;

    private ProfiledCorpus(List<MiningTicket> tickets, TicketVectors[] vectors, FeatureTable whole, FeatureTable words)
    {
        Tickets = tickets;
        Vectors = vectors;
        Whole = whole;
        Words = words;
    }

    public IReadOnlyList<MiningTicket> Tickets { get; }

    public TicketVectors[] Vectors { get; }

    public FeatureTable Whole { get; }

    /// <summary>How many tickets hold each word.</summary>
    public FeatureTable Words { get; }

    /// <summary>Reads tickets in batches, on all processors; the result does not depend on how many there are.</summary>
    public static ProfiledCorpus Read(IEnumerable<MiningTicket> tickets, JiebaSegmenter segmenter, EntityExtractor extractor, IProgress<MiningProgress>? progress, CancellationToken cancellationToken)
    {
        var kept = new List<MiningTicket>();
        var whole = new FeatureSpace(WholeFeatures);
        var matter = new FeatureSpace(MatterFeatures);
        var names = new FeatureSpace(NameFeatures);
        var words = new FeatureTable();
        var profilers = new ConcurrentBag<TicketProfiler>();
        foreach (var batch in tickets.Chunk(BatchSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var raw = new RawProfile[batch.Length];
            Parallel.For(0, batch.Length, new ParallelOptions { CancellationToken = cancellationToken }, i =>
            {
                var profiler = profilers.TryTake(out var free) ? free : new TicketProfiler(segmenter, extractor);
                raw[i] = profiler.Read(batch[i]);
                profilers.Add(profiler);
            });
            foreach (var profile in raw)
            {
                whole.Add(profile.Whole);
                matter.Add(profile.Matter);
                names.Add(profile.Names);
                words.Count(profile.Words);
            }

            kept.AddRange(batch);
            progress?.Report(new MiningProgress(MiningStage.Reading, kept.Count, 0));
        }

        var vectors = new TicketVectors[kept.Count];
        Parallel.For(0, vectors.Length, new ParallelOptions { CancellationToken = cancellationToken }, i =>
            vectors[i] = new TicketVectors(whole.Take(i), matter.Take(i), names.Take(i)));
        return new ProfiledCorpus(kept, vectors, whole.Table, words);
    }
}
