namespace TextMining.Routing;

/// <summary>One line of the grid registry: a place, transformer area or line, and the grid that answers for it.</summary>
/// <param name="Kind">What <paramref name="Pattern"/> is.</param>
/// <param name="Pattern">Name of the place, transformer area or line as it stands in tickets.</param>
/// <param name="Grid">Key of the grid.</param>
/// <param name="Unit">Name of the station that the grid belongs to.</param>
/// <param name="OwnerRole">Role, not person, that answers for the grid, such as 网格经理.</param>
public sealed record GridEntry(GridEntryKind Kind, string Pattern, string Grid, string Unit, string OwnerRole);
