using TextMining.Service.Queues;

namespace TextMining.Service.Review;

/// <summary>What a person must look at: most uncertain first, and tickets that look alike not next to each other.</summary>
public sealed record ReviewListAnswer(IReadOnlyList<TicketLine> Tickets);
