namespace TextMining.Mining.Topics;

/// <summary>Tickets of one matter. Immutable.</summary>
public sealed record Topic
{
    /// <summary>The most central sentence of its tickets, cleaned, without personal numbers.</summary>
    public required string Title { get; init; }

    /// <summary>Key terms, the most telling first.</summary>
    public required IReadOnlyList<string> Terms { get; init; }

    /// <summary>Heat; see <see cref="TopicMiner"/> for the formula.</summary>
    public required double Score { get; init; }

    /// <summary>How many tickets it has.</summary>
    public required int Tickets { get; init; }

    /// <summary>How many different people wrote them; a ticket without a customer counts as one person.</summary>
    public required int People { get; init; }

    /// <summary>When its first ticket was received; null when none has a time.</summary>
    public DateTimeOffset? First { get; init; }

    /// <summary>When its last ticket was received; null when none has a time.</summary>
    public DateTimeOffset? Last { get; init; }

    /// <summary>Tickets of the last window before the newest ticket of all, over those of the window before, minus 1; an empty window counts as one ticket.</summary>
    public required double Growth { get; init; }

    /// <summary>Numbers of its tickets, the most central first.</summary>
    public required IReadOnlyList<string> Members { get; init; }

    /// <summary>Names of places found in a fifth of its tickets and more, the most frequent first.</summary>
    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>The mean likeness of all pairs of its tickets, 0 to 1.</summary>
    public required double Focus { get; init; }

    /// <summary>Approvals less disapprovals of all its tickets, each ticket at least 0.</summary>
    public required int Likes { get; init; }

    /// <summary>When its fullest window began; null when none has a time.</summary>
    public DateTimeOffset? PeakStart { get; init; }

    /// <summary>How many tickets its fullest window holds.</summary>
    public required int PeakTickets { get; init; }

    /// <summary>The q-value of its fullest window against all tickets' rate (Poisson, Benjamini–Hochberg); 1 when no ticket has a time.</summary>
    public required double QValue { get; init; }

    /// <summary>Whether the fullest window is a burst at the asked rate of false discoveries.</summary>
    public required bool IsBurst { get; init; }

    /// <summary>The most frequent cause of its tickets; null when none has one.</summary>
    public string? Cause { get; init; }

    /// <summary>Whether it began within the last window and most of its tickets have no cause code, or the reserved <c>OTH.UNKNOWN</c>.</summary>
    public required bool IsEmerging { get; init; }

    /// <summary>Its tickets by the value of the asked facet, the most frequent first; empty when none was asked.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> By { get; init; } = [];

    /// <summary>Its tickets a day, from the day of the first to the day of the last.</summary>
    public IReadOnlyList<int> Daily { get; init; } = [];
}
