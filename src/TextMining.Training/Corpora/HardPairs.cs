using TextMining.Taxonomies;

namespace TextMining.Training.Corpora;

/// <summary>Pairs of causes that are easily taken for each other; the guide draws the line between them.</summary>
public static class HardPairs
{
    /// <summary>Reads the pairs: two codes a line with a blank between; empty lines and lines that start with '#' are skipped.</summary>
    /// <param name="stream">UTF-8 text; not disposed.</param>
    /// <param name="taxonomy">The label tree that the codes belong to.</param>
    /// <exception cref="CorpusFormatException">A line is not two different causes of the taxonomy.</exception>
    public static IReadOnlyList<HardPair> Load(Stream stream, Taxonomy taxonomy)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(taxonomy);
        using var reader = new StreamReader(stream, leaveOpen: true);
        var pairs = new List<HardPair>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.AsSpan().Trim() is [] or ['#', ..])
            {
                continue;
            }

            var codes = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (codes.Length != 2 || codes[0] == codes[1] || codes.Any(code => taxonomy.FindCause(code) is null))
            {
                throw new CorpusFormatException(number, $"'{line}' is not a pair of two causes of the taxonomy, such as 'OUT.SUDDEN OUT.SINGLE'.");
            }

            pairs.Add(new HardPair(codes[0], codes[1]));
        }

        return pairs;
    }
}
