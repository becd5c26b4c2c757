using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using TextMining.Segmentation.Internals;

namespace TextMining.Segmentation;

/// <summary>The compiled data of the segmenter: lexicon, hidden Markov models, parts of speech and idf. Immutable; any number of threads may share it.</summary>
/// <remarks>The shipped one is <c>models/segmenter/segmenter.bin</c>; the verb <c>compile-lexicon</c> makes it from the sources of jieba 0.42.1.</remarks>
public sealed class SegmenterModel
{
    private readonly ModelFile file;
    private readonly Lazy<string> sha256;

    private SegmenterModel(ModelFile file)
    {
        this.file = file;
        sha256 = new Lazy<string>(() => Convert.ToHexStringLower(SHA256.HashData(file.Image)));
        Codes = new CharacterCodes(MemoryMarshal.Cast<ushort, char>(file.Section<ushort>(ModelSection.Characters).Span));
        Tags = ReadTags(file);
        Data = new LexiconData(file, Codes, Tags.Length);
        Markov = new HiddenMarkov(file);
        TagMarkov = new TagMarkov(file, Tags.Length);
        Lexicon = new Lexicon(this);
    }

    /// <summary>The words of the model, 349,045 in the shipped one.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>SHA-256 of the bytes that the model was loaded from, as 64 lower-case hexadecimal digits. Computed when first asked for.</summary>
    public string Sha256 => sha256.Value;

    internal CharacterCodes Codes { get; }

    internal LexiconData Data { get; }

    internal HiddenMarkov Markov { get; }

    internal TagMarkov TagMarkov { get; }

    internal string[] Tags { get; }

    internal ModelFile File => file;

    /// <summary>Reads a model.</summary>
    /// <param name="stream">The file, read from its current position to the end of the model; it stays open.</param>
    /// <exception cref="ModelFormatException">The file is truncated, corrupt, of another kind, or of another version; the property Fault says which.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="PlatformNotSupportedException">The machine is big-endian: the file is used in place and is little-endian.</exception>
    public static SegmenterModel Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!BitConverter.IsLittleEndian)
        {
            throw new PlatformNotSupportedException("The segmenter model is used in place and needs a little-endian machine.");
        }

        return new SegmenterModel(ModelFile.Read(stream));
    }

    /// <summary>Reads the model that the data package <c>TextMining.Models.Segmenter</c> carries.</summary>
    /// <exception cref="ModelPackageNotFoundException">The application does not reference that package.</exception>
    public static SegmenterModel LoadDefault()
    {
        using var stream = ModelPackage.Open("TextMining.Models.Segmenter", "segmenter.bin");
        return Load(stream);
    }

    private static string[] ReadTags(ModelFile file)
    {
        string[] tags = Encoding.UTF8.GetString(file.Section<byte>(ModelSection.Tags).Span).Split('\n');
        if (tags.Length > LexiconUnit.TagLimit)
        {
            Throw.Corrupt($"it has {tags.Length} parts of speech, more than {LexiconUnit.TagLimit}");
        }

        return tags;
    }
}
