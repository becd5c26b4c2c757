using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace TextMining.Persistence;

/// <summary>Writes one section, little-endian.</summary>
internal sealed class SectionWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);

    public ReadOnlyMemory<byte> Content => _buffer.WrittenMemory;

    public void WriteByte(byte value) => _buffer.Write([value]);

    public void WriteBytes(ReadOnlySpan<byte> value) => _buffer.Write(value);

    public void WriteInt32(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_buffer.GetSpan(4), value);
        _buffer.Advance(4);
    }

    public void WriteSingle(float value)
    {
        BinaryPrimitives.WriteSingleLittleEndian(_buffer.GetSpan(4), value);
        _buffer.Advance(4);
    }

    public void WriteSingles(ReadOnlySpan<float> values) => _buffer.Write(MemoryMarshal.AsBytes(values));

    public void WriteString(string value)
    {
        WriteInt32(Encoding.UTF8.GetByteCount(value));
        _buffer.Write(Encoding.UTF8.GetBytes(value));
    }

    /// <summary>At most 255 code units as they are: a feature may be half of a surrogate pair, which UTF-8 cannot hold.</summary>
    public void WriteUnits(string value)
    {
        WriteByte(checked((byte)value.Length));
        _buffer.Write(MemoryMarshal.AsBytes(value.AsSpan()));
    }
}
