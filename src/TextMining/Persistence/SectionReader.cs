using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace TextMining.Persistence;

/// <summary>Reads one section, little-endian, and never past its end; every count is checked before anything is allocated by it.</summary>
internal ref struct SectionReader(ReadOnlySpan<byte> bytes, string? section)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Position { get; private set; }

    public readonly int Remaining => _bytes.Length - Position;

    public ReadOnlySpan<byte> ReadBytes(int count)
    {
        if (count < 0 || count > Remaining)
        {
            throw Corrupt($"is too short: {count} bytes are expected at byte {Position}, {Remaining} are left");
        }

        var result = _bytes.Slice(Position, count);
        Position += count;
        return result;
    }

    public byte ReadByte() => ReadBytes(1)[0];

    public int ReadInt32() => BinaryPrimitives.ReadInt32LittleEndian(ReadBytes(4));

    public long ReadInt64() => BinaryPrimitives.ReadInt64LittleEndian(ReadBytes(8));

    public float ReadFiniteSingle()
    {
        var value = BinaryPrimitives.ReadSingleLittleEndian(ReadBytes(4));
        return float.IsFinite(value)
            ? value
            : throw Corrupt($"holds {value} before byte {Position}; a finite number is expected");
    }

    /// <summary>A count of things that take at least one byte each, or at most <paramref name="maximum"/>.</summary>
    public int ReadCount(int maximum, string what)
    {
        var count = ReadInt32();
        return count >= 0 && count <= maximum && count <= Remaining
            ? count
            : throw Corrupt($"says that it has {count} {what}; at most {Math.Min(maximum, Remaining)} are possible");
    }

    public string ReadString(int maximumBytes)
    {
        var length = ReadCount(maximumBytes, "bytes of text");
        return Decode(ReadBytes(length));
    }

    /// <summary>Code units as they are: a feature may be half of a surrogate pair, which UTF-8 cannot hold.</summary>
    public ReadOnlySpan<char> ReadUnits() => MemoryMarshal.Cast<byte, char>(ReadBytes(2 * ReadByte()));

    public float[] ReadFiniteSingles(int count)
    {
        if (count < 0 || count > Remaining / sizeof(float))
        {
            throw Corrupt($"is too short for {count} numbers: {Remaining} bytes are left");
        }

        var result = MemoryMarshal.Cast<byte, float>(ReadBytes(count * sizeof(float))).ToArray();
        foreach (var value in result)
        {
            if (!float.IsFinite(value))
            {
                throw Corrupt($"holds {value}; a finite number is expected");
            }
        }

        return result;
    }

    public readonly void End()
    {
        if (Remaining != 0)
        {
            throw Corrupt($"has {Remaining} bytes too many");
        }
    }

    /// <summary>The error for a fault of this section.</summary>
    /// <param name="what">What is wrong, as the end of a sentence without its stop.</param>
    public readonly ModelFormatException Corrupt(string what) => new(
        ModelFault.Corrupt, $"{(section is null ? "The model file" : $"Section '{section}' of the model file")} {what}.");

    private readonly string Decode(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return StrictUtf8.GetString(utf8);
        }
        catch (ArgumentException)
        {
            throw Corrupt($"holds text that is not UTF-8 before byte {Position}");
        }
    }
}
