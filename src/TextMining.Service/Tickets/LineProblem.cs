namespace TextMining.Service.Tickets;

/// <summary>Stands in place of a result in a stream or batch.</summary>
/// <param name="Line">1-based line or index of the faulty ticket.</param>
/// <param name="Id">Its number, when it could be read.</param>
/// <param name="Error">What was wrong.</param>
public sealed record LineProblem(int Line, string? Id, LineError Error);

/// <summary>A stable English code, and in Chinese what was wrong.</summary>
public sealed record LineError(string Code, string Title, string Detail);
