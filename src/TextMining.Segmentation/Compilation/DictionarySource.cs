using System.Globalization;
using TextMining.Segmentation.Internals;

namespace TextMining.Segmentation.Compilation;

/// <summary>What jieba makes of its dictionary and idf files.</summary>
internal sealed class DictionarySource
{
    private DictionarySource()
    {
    }

    /// <summary>The words in the order of the file; of a word that comes twice the last frequency and tag count.</summary>
    internal Dictionary<string, (uint Frequency, string Tag)> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>The sum of all frequencies, those of repeated lines included.</summary>
    internal long Total { get; private set; }

    internal static DictionarySource Read(TextReader source)
    {
        var result = new DictionarySource();
        int lineNumber = 0;
        while (source.ReadLine() is { } line)
        {
            lineNumber++;
            string[] parts = line.Trim().Split(' ');
            if (parts.Length != 3 || parts[0].Length == 0
                || !uint.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out uint frequency))
            {
                Throw.Lexicon("'word frequency tag' was expected", lineNumber);
                return result;
            }

            result.Words[parts[0]] = (frequency, parts[2]);
            result.Total += frequency;
        }

        return result;
    }

    internal static Dictionary<string, double> ReadInverseDocumentFrequencies(TextReader source)
    {
        var result = new Dictionary<string, double>(StringComparer.Ordinal);
        int lineNumber = 0;
        while (source.ReadLine() is { } line)
        {
            lineNumber++;
            string[] parts = line.Trim().Split(' ');
            if (parts.Length != 2 || !double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double value))
            {
                Throw.Lexicon("'word idf' was expected", lineNumber);
                return result;
            }

            result[parts[0]] = value;
        }

        return result;
    }
}
