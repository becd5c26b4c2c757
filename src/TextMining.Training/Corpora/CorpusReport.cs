namespace TextMining.Training.Corpora;

/// <summary>What a corpus check found.</summary>
/// <param name="Faults">Each a requirement that does not hold, with the tickets concerned; empty when the corpus is sound.</param>
/// <param name="Tables">Named tables of counts, in print order.</param>
public sealed record CorpusReport(IReadOnlyList<string> Faults, IReadOnlyList<CorpusTable> Tables);

/// <summary>A table of the report.</summary>
/// <param name="Title">What it counts.</param>
/// <param name="Columns">Column names; the first column names the row.</param>
/// <param name="Rows">One row of cells each, as many as <paramref name="Columns"/>.</param>
public sealed record CorpusTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);
