namespace TextMining.Training.Corpora;

/// <summary>The plain danger words of the annotation guide, to tell which dangers are told without any of them. Stateless; may be used from any thread.</summary>
public static class TriggerLexicon
{
    /// <summary>Reads the terms: one a line; empty lines and lines that start with '#' are skipped.</summary>
    /// <param name="stream">UTF-8 text; not disposed.</param>
    public static string[] Load(Stream stream)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries).Where(line => line.Length > 0 && line[0] != '#')];
    }

    /// <summary>Whether a text holds one of the terms.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="text">Any text.</param>
    public static bool Occurs(string[] terms, string text) => terms.Any(term => text.Contains(term, StringComparison.Ordinal));
}
