namespace TextMining.Training.Corpora;

/// <summary>The plain danger words of the annotation guide, to tell which dangers are told without any of them.</summary>
internal static class TriggerLexicon
{
    /// <summary>One term a line; empty lines and lines that start with '#' are skipped.</summary>
    public static string[] Load(Stream stream)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries).Where(line => line.Length > 0 && line[0] != '#')];
    }

    public static bool Occurs(string[] terms, string text) => terms.Any(term => text.Contains(term, StringComparison.Ordinal));
}
