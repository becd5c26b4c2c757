using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace TextMining.Persistence;

/// <summary>
/// A model file: magic, format version, named sections with their lengths, and a SHA-256 over everything before it. The
/// bytes depend on the sections alone, so the same model gives the same file.
/// </summary>
/// <remarks>
/// Layout, little-endian: 8 bytes magic "TMMODEL" + 0x1A; int32 format version; int32 number of sections; per section one
/// byte name length, the name in ASCII, int64 length; then the sections' bytes in the same order; then 32 bytes SHA-256.
/// Immutable once built; reading is safe from any thread.
/// </remarks>
public sealed class ModelContainer
{
    /// <summary>The format version that this library writes and reads.</summary>
    public const int FormatVersion = 1;

    /// <summary>The largest file that is read, in bytes. A larger one is refused before it fills the memory.</summary>
    public const int MaximumLength = 256 * 1024 * 1024;

    private const int ChecksumLength = 32;
    private const int MaximumSections = 64;
    private static ReadOnlySpan<byte> Magic => "TMMODEL\u001A"u8;

    private readonly Dictionary<string, ReadOnlyMemory<byte>> _sections = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    /// <summary>The names of the sections, in file order.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The SHA-256 of the file that was read, in lower-case hex; null for a container that was built here.</summary>
    public string? Checksum { get; private init; }

    /// <summary>Adds a section at the end.</summary>
    /// <param name="name">1–32 ASCII characters, not yet used.</param>
    /// <param name="content">The bytes; not copied.</param>
    /// <exception cref="ArgumentException">The name is empty, too long, not ASCII or already used.</exception>
    public void Add(string name, ReadOnlyMemory<byte> content)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name.Length > 32 || !Ascii.IsValid(name) || !_sections.TryAdd(name, content))
        {
            throw new ArgumentException($"'{name}' is not a new section name of 1–32 ASCII characters.", nameof(name));
        }

        _names.Add(name);
    }

    /// <summary>Whether there is a section of this name.</summary>
    /// <param name="name">The name of the section.</param>
    public bool Contains(string name) => _sections.ContainsKey(name);

    /// <summary>The bytes of a section.</summary>
    /// <param name="name">The name of the section.</param>
    /// <exception cref="ModelFormatException">There is no such section.</exception>
    public ReadOnlyMemory<byte> this[string name] => _sections.TryGetValue(name, out var content)
        ? content
        : throw new ModelFormatException(
            ModelFault.Corrupt, $"The model file has no section '{name}'; it has: {string.Join(", ", _names)}.");

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[8];
        Put(stream, hash, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(number, FormatVersion);
        Put(stream, hash, number[..4]);
        BinaryPrimitives.WriteInt32LittleEndian(number, _names.Count);
        Put(stream, hash, number[..4]);
        foreach (var name in _names)
        {
            Put(stream, hash, [(byte)name.Length]);
            Put(stream, hash, Encoding.ASCII.GetBytes(name));
            BinaryPrimitives.WriteInt64LittleEndian(number, _sections[name].Length);
            Put(stream, hash, number);
        }

        foreach (var name in _names)
        {
            Put(stream, hash, _sections[name].Span);
        }

        stream.Write(hash.GetHashAndReset());
    }

    /// <summary>Reads a whole file and checks it.</summary>
    /// <param name="stream">The file from its first byte; left open.</param>
    /// <exception cref="ModelFormatException">It is no model file, of another version, truncated, damaged or too large.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public static ModelContainer Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var bytes = ReadAll(stream);
        var reader = new SectionReader(bytes, section: null);
        if (bytes.Length < Magic.Length || !reader.ReadBytes(Magic.Length).SequenceEqual(Magic))
        {
            throw new ModelFormatException(
                ModelFault.NotAModel, "This is not a TextMining model file: the first 8 bytes are not its magic.");
        }

        var version = reader.ReadInt32();
        if (version != FormatVersion)
        {
            throw new ModelFormatException(
                ModelFault.UnsupportedVersion,
                $"The model file has format version {version}; this library reads version {FormatVersion}.",
                version,
                FormatVersion);
        }

        var body = bytes.Length - ChecksumLength;
        if (body < reader.Position || !SHA256.HashData(bytes.AsSpan(0, body)).AsSpan().SequenceEqual(bytes.AsSpan(body)))
        {
            throw new ModelFormatException(
                ModelFault.Corrupt, "The model file is truncated or damaged: its checksum does not match its content.");
        }

        return ReadSections(bytes, body, ref reader);
    }

    private static ModelContainer ReadSections(byte[] bytes, int body, ref SectionReader reader)
    {
        var count = reader.ReadCount(MaximumSections, "sections");
        var names = new string[count];
        var lengths = new long[count];
        for (var i = 0; i < count; i++)
        {
            names[i] = Encoding.ASCII.GetString(reader.ReadBytes(reader.ReadByte()));
            lengths[i] = reader.ReadInt64();
        }

        var container = new ModelContainer { Checksum = Convert.ToHexStringLower(bytes.AsSpan(body)) };
        long position = reader.Position;
        for (var i = 0; i < count; i++)
        {
            if (lengths[i] < 0 || lengths[i] > body - position || names[i].Length is 0 or > 32
                || !container._sections.TryAdd(names[i], bytes.AsMemory((int)position, (int)lengths[i])))
            {
                throw new ModelFormatException(
                    ModelFault.Corrupt,
                    $"Section {i} ('{names[i]}') is said to have {lengths[i]} bytes, but {body - position} are left, or its name is not unique.");
            }

            container._names.Add(names[i]);
            position += lengths[i];
        }

        return position == body
            ? container
            : throw new ModelFormatException(
                ModelFault.Corrupt, $"The sections end at byte {position}, but the checksum starts at byte {body}.");
    }

    private static byte[] ReadAll(Stream stream)
    {
        var bytes = StreamBytes.Read(stream, MaximumLength);
        return bytes.Length <= MaximumLength
            ? bytes
            : throw new ModelFormatException(ModelFault.Corrupt, $"The model file is longer than {MaximumLength} bytes.");
    }

    private static void Put(Stream stream, IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        stream.Write(bytes);
        hash.AppendData(bytes);
    }
}
