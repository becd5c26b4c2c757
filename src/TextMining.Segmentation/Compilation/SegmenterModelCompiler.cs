using System.Runtime.InteropServices;
using System.Text;
using TextMining.Segmentation.Internals;

namespace TextMining.Segmentation.Compilation;

/// <summary>Compiles jieba's source files into the one binary file that <see cref="SegmenterModel.Load"/> reads. The same sources give the same bytes. Stateless; may be used from any thread.</summary>
public static class SegmenterModelCompiler
{
    /// <summary>Reads all sources and writes the model.</summary>
    /// <param name="sources">The source files.</param>
    /// <param name="destination">Where the model goes; it stays open.</param>
    /// <exception cref="LexiconFormatException">A source has a line that cannot be read.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Compile(SegmenterSources sources, Stream destination)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(destination);
        var dictionary = DictionarySource.Read(sources.Dictionary);
        var idf = DictionarySource.ReadInverseDocumentFrequencies(sources.InverseDocumentFrequencies);
        var contents = new Dictionary<ModelSection, byte[]>();

        char[] characters = OrderCharacters(dictionary);
        var codes = new CharacterCodes(characters);
        contents[ModelSection.Characters] = Bytes(characters);
        string[] tags = HiddenMarkovSource.AddTags(contents, sources, codes, dictionary);
        HiddenMarkovSource.AddCharacterStates(contents, sources, codes);
        AddLexicon(contents, dictionary, idf, codes, tags);
        destination.Write(ModelFile.Write(contents));
    }

    internal static byte[] Bytes<T>(T[] values)
        where T : unmanaged
        => MemoryMarshal.AsBytes(values.AsSpan()).ToArray();

    private static char[] OrderCharacters(DictionarySource dictionary)
    {
        var mass = new long[char.MaxValue + 1];
        foreach (var (word, (frequency, _)) in dictionary.Words)
        {
            foreach (char character in word)
            {
                mass[character] += frequency;
            }
        }

        var ideographs = Enumerable.Range(CharacterCodes.FirstIdeograph, CharacterCodes.IdeographCount)
            .Select(static c => (char)c).OrderByDescending(c => mass[c]).ThenBy(static c => c);
        string signs = CharacterCodes.AlphanumericCharacters + CharacterCodes.SignCharacters;
        var others = dictionary.Words.Keys.SelectMany(static word => word).Distinct()
            .Where(c => c is < CharacterCodes.FirstIdeograph or > CharacterCodes.LastIdeograph && !signs.Contains(c, StringComparison.Ordinal)).Order();
        return [.. signs, .. ideographs, .. others.Where(c => !signs.Contains(c, StringComparison.Ordinal))];
    }

    private static void AddLexicon(
        Dictionary<ModelSection, byte[]> contents, DictionarySource dictionary, Dictionary<string, double> idf, CharacterCodes codes, string[] tags)
    {
        // The classes with the largest share of all occurrences come first, so that the weights in use are few cache lines.
        uint[] frequencies = [0, .. dictionary.Words.Values.GroupBy(static word => word.Frequency)
            .OrderByDescending(static group => (long)group.Key * group.Count()).ThenBy(static group => group.Key)
            .Select(static group => group.Key).Where(static frequency => frequency > 0)];
        var classes = Index(frequencies);
        double[] idfValues = [.. idf.Values.Distinct().Order()];
        var idfIndex = Index(idfValues);

        var words = dictionary.Words.OrderBy(word => Encode(word.Key, codes), CodeComparer.Instance).ToArray();
        var builder = new DoubleArrayBuilder(
            words.Select(word => new DoubleArrayBuilder.Entry(
                Encode(word.Key, codes),
                classes[word.Value.Frequency] | Array.IndexOf(tags, word.Value.Tag) << LexiconUnit.ClassBits,
                word.Value.Frequency)),
            codes.Count);
        var unitOf = new int[words.Length];
        ulong[] units = builder.Build((word, unit) => unitOf[word] = unit);
        var idfOfUnits = new ushort[units.Length];
        for (int i = 0; i < words.Length; i++)
        {
            idfOfUnits[unitOf[i]] = idf.TryGetValue(words[i].Key, out double value) ? (ushort)(idfIndex[value] + 1) : (ushort)0;
        }

        var extra = new DoubleArrayBuilder(
            idf.Where(word => !dictionary.Words.ContainsKey(word.Key) && codes.CanMatch(word.Key))
                .Select(word => new DoubleArrayBuilder.Entry(Encode(word.Key, codes), idfIndex[word.Value] + 1, 1)),
            codes.Count);
        double[] sorted = [.. idf.Values.Order()];
        contents[ModelSection.Numbers] = Bytes<long>(
        [
            dictionary.Words.Count, dictionary.Total, words.Max(static word => word.Key.Length),
            BitConverter.DoubleToInt64Bits(sorted[sorted.Length / 2]),
        ]);
        contents[ModelSection.LexiconUnits] = Bytes(units);
        contents[ModelSection.ClassFrequencies] = Bytes(frequencies);
        contents[ModelSection.ClassLogarithms] = Bytes(Array.ConvertAll(frequencies, static frequency => Math.Log(Math.Max(frequency, 1))));
        contents[ModelSection.IdfOfUnits] = Bytes(idfOfUnits);
        contents[ModelSection.IdfValues] = Bytes(idfValues);
        contents[ModelSection.IdfUnits] = Bytes(extra.Build());
    }

    private static Dictionary<T, int> Index<T>(T[] values)
        where T : notnull
        => values.Select(static (value, index) => (value, index)).ToDictionary(static pair => pair.value, static pair => pair.index);

    private static ushort[] Encode(string word, CharacterCodes codes) => [.. word.Select(character => (ushort)codes[character])];

    private sealed class CodeComparer : IComparer<ushort[]>
    {
        internal static readonly CodeComparer Instance = new();

        public int Compare(ushort[]? x, ushort[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}
