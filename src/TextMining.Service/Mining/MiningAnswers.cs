namespace TextMining.Service.Mining;

/// <summary>Hot topics, hottest first.</summary>
/// <param name="Mined">How many tickets were mined.</param>
/// <param name="Topics">The topics.</param>
public sealed record TopicsAnswer(int Mined, IReadOnlyList<TopicLine> Topics);

/// <summary>A topic: its title and terms hold no personal numbers or names unless the key may see them.</summary>
public sealed record TopicLine(
    string Title, IReadOnlyList<string> Terms, double Score, int Tickets, int People, DateTimeOffset? First, DateTimeOffset? Last, double Growth,
    IReadOnlyList<string> Members, string? Cause, bool Burst, bool Emerging);

/// <summary>Outage events, the latest report first.</summary>
public sealed record OutagesAnswer(int Mined, IReadOnlyList<OutageLine> Events);

/// <summary>An outage event: a master ticket and its children.</summary>
public sealed record OutageLine(
    string Place, string Master, IReadOnlyList<string> Children, DateTimeOffset Start, DateTimeOffset FirstReport, DateTimeOffset LastReport, int RestoredReports,
    bool Reopened, int? Households, int Reporters);

/// <summary>Groups of tickets that repeat one another, the largest first.</summary>
public sealed record RepeatsAnswer(int Mined, IReadOnlyList<RepeatLine> Groups);

/// <summary>One matter told more than once.</summary>
public sealed record RepeatLine(IReadOnlyList<string> Members, int Customers, int Exact, int Near, int Reworded, int SameCustomer, DateTimeOffset? First, DateTimeOffset? Last);

/// <summary>Weak points, the most unexpected first; cells under five are not shown.</summary>
public sealed record WeakPointsAnswer(int Mined, IReadOnlyList<WeakPointLine> Points);

/// <summary>How often one unit, area, cause or channel is complained of. Hypotheses are no findings.</summary>
public sealed record WeakPointLine(string Name, int Alleged, double Expected, double Ratio, double Low, double High, double QValue, IReadOnlyList<string> Hypotheses);

/// <summary>Daily series: all tickets first, then the largest.</summary>
public sealed record TrendsAnswer(int Mined, IReadOnlyList<TrendLine> Series);

/// <summary>A daily series with its bursts and forecast; the interval is that of 80 % and left out where the series is too short for one.</summary>
public sealed record TrendLine(
    string Name, DateOnly FirstDay, IReadOnlyList<int> Daily, IReadOnlyList<BurstLine> Bursts, string Method, IReadOnlyList<double> Forecast,
    IReadOnlyList<double>? Low, IReadOnlyList<double>? High);

/// <summary>Days with an unusual share of all tickets.</summary>
public sealed record BurstLine(DateOnly First, DateOnly Last, int Tickets, double Weight);

/// <summary>Handled tickets, the nearest first.</summary>
public sealed record SimilarAnswer(IReadOnlyList<SimilarLine> Cases);

/// <summary>A handled ticket and what was done; personal data masked unless the key may see it.</summary>
public sealed record SimilarLine(string Number, double Score, DateTimeOffset? ReceivedAt, string Handling);
