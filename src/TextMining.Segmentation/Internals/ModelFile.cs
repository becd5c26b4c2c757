using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TextMining.Segmentation.Internals;

/// <summary>The container of a model: header, table of sections, sections; little-endian, each section at a multiple of 64 bytes.</summary>
/// <remarks>
/// Header: 8 bytes magic; UInt32 version; UInt32 number of sections; UInt64 length of the file; UInt32 CRC-32C of everything
/// behind the header; UInt32 zero. Table: UInt64 offset and UInt64 length in bytes of each section.
/// </remarks>
internal sealed class ModelFile
{
    internal const int Version = 1;
    internal const int HeaderLength = 32;
    private const int Alignment = 64;
    private const int MaximumLength = 1 << 28;

    private readonly byte[] image;
    private readonly (int Offset, int Length)[] sections;

    private ModelFile(byte[] image, (int Offset, int Length)[] sections)
    {
        this.image = image;
        this.sections = sections;
    }

    private static ReadOnlySpan<byte> Magic => "TMSEGMNT"u8;

    private static int SectionCount => (int)ModelSection.TagEntryValues + 1;

    /// <summary>The whole file.</summary>
    internal ReadOnlySpan<byte> Image => image;

    /// <summary>The content of a section.</summary>
    /// <exception cref="ModelFormatException">Its length is no multiple of the element's size.</exception>
    internal Table<T> Section<T>(ModelSection section)
        where T : unmanaged
    {
        var (offset, length) = sections[(int)section];
        if (length % Unsafe.SizeOf<T>() != 0)
        {
            Throw.Corrupt($"section {section} has {length} bytes, no multiple of {Unsafe.SizeOf<T>()}");
        }

        return new Table<T>(image, offset, length / Unsafe.SizeOf<T>());
    }

    internal static ModelFile Read(Stream stream)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        int found = stream.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false);
        if (!header[..Math.Min(found, Magic.Length)].SequenceEqual(Magic[..Math.Min(found, Magic.Length)]))
        {
            throw new ModelFormatException(ModelFault.NotAModel, "The file is no segmenter model: it does not begin with the bytes 'TMSEGMNT'.");
        }

        if (found < HeaderLength)
        {
            Throw.Truncated(found, HeaderLength);
        }

        uint version = BinaryPrimitives.ReadUInt32LittleEndian(header[8..]);
        if (version != Version)
        {
            throw new ModelFormatException(ModelFault.UnsupportedVersion, $"The segmenter model has format version {version}; this library reads version {Version}.", (int)version, Version);
        }

        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(header[16..]);
        if (length < (ulong)HeaderLength || length > MaximumLength || BinaryPrimitives.ReadUInt32LittleEndian(header[12..]) != SectionCount
            || BinaryPrimitives.ReadUInt32LittleEndian(header[28..]) != 0)
        {
            Throw.Corrupt("its header states an impossible length or number of sections");
        }

        byte[] bytes = ReadBody(stream, header, (int)length);
        if (Checksum(bytes) != BinaryPrimitives.ReadUInt32LittleEndian(header[24..]))
        {
            Throw.Corrupt("its checksum does not match its content");
        }

        return new ModelFile(bytes, ReadTable(bytes));
    }

    internal static byte[] Write(IReadOnlyDictionary<ModelSection, byte[]> contents)
    {
        int length = HeaderLength + SectionCount * 16;
        var offsets = new int[SectionCount];
        for (int i = 0; i < SectionCount; i++)
        {
            offsets[i] = (length + Alignment - 1) / Alignment * Alignment;
            length = offsets[i] + contents[(ModelSection)i].Length;
        }

        byte[] bytes = new byte[length];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(8), Version);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(12), (uint)SectionCount);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(16), (ulong)length);
        for (int i = 0; i < SectionCount; i++)
        {
            byte[] content = contents[(ModelSection)i];
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(HeaderLength + i * 16), (ulong)offsets[i]);
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(HeaderLength + i * 16 + 8), (ulong)content.Length);
            content.CopyTo(bytes, offsets[i]);
        }

        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(24), Checksum(bytes));
        return bytes;
    }

    // A file that says it is long gets its memory only when the bytes are there: at once where the stream knows its length, else piece by piece.
    private static byte[] ReadBody(Stream stream, ReadOnlySpan<byte> header, int length)
    {
        if (stream.CanSeek && stream.Length - stream.Position < length - HeaderLength)
        {
            Throw.Truncated(stream.Length - stream.Position + HeaderLength, length);
        }

        byte[] bytes = GC.AllocateUninitializedArray<byte>(stream.CanSeek ? length : Math.Min(length, 1 << 16));
        header.CopyTo(bytes);
        int filled = HeaderLength;
        while (filled < length)
        {
            if (filled == bytes.Length)
            {
                Array.Resize(ref bytes, (int)Math.Min(length, bytes.Length * 2L));
            }

            int read = stream.Read(bytes, filled, bytes.Length - filled);
            if (read == 0)
            {
                Throw.Truncated(filled, length);
            }

            filled += read;
        }

        return bytes;
    }

    private static (int Offset, int Length)[] ReadTable(ReadOnlySpan<byte> bytes)
    {
        var table = new (int, int)[SectionCount];
        ulong end = (ulong)(HeaderLength + SectionCount * 16);
        if ((ulong)bytes.Length < end)
        {
            Throw.Corrupt("it ends inside its table of sections");
        }

        for (int i = 0; i < SectionCount; i++)
        {
            ulong offset = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(HeaderLength + i * 16)..]);
            ulong length = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(HeaderLength + i * 16 + 8)..]);
            if (offset % Alignment != 0 || offset < end || offset > (ulong)bytes.Length || length > (ulong)bytes.Length - offset)
            {
                Throw.Corrupt($"section {(ModelSection)i} does not lie inside the file");
            }

            table[i] = ((int)offset, (int)length);
            end = offset + length;
        }

        return table;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        var body = bytes[HeaderLength..];
        foreach (ulong word in MemoryMarshal.Cast<byte, ulong>(body))
        {
            crc = BitOperations.Crc32C(crc, word);
        }

        foreach (byte value in body[(body.Length / sizeof(ulong) * sizeof(ulong))..])
        {
            crc = BitOperations.Crc32C(crc, value);
        }

        return ~crc;
    }
}
