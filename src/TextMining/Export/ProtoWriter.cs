using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace TextMining.Export;

/// <summary>Writes the wire format of Protocol Buffers, as far as ONNX needs it: varints, 32-bit floats, length-delimited fields.</summary>
internal sealed class ProtoWriter
{
    private const int Varint = 0;
    private const int Delimited = 2;
    private const int Fixed32 = 5;
    private readonly ArrayBufferWriter<byte> _buffer = new();

    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    public ProtoWriter Integer(int field, long value)
    {
        Number((ulong)((field << 3) | Varint));
        Number((ulong)value);
        return this;
    }

    public ProtoWriter Single(int field, float value)
    {
        Number((ulong)((field << 3) | Fixed32));
        BinaryPrimitives.WriteSingleLittleEndian(_buffer.GetSpan(sizeof(float)), value);
        _buffer.Advance(sizeof(float));
        return this;
    }

    public ProtoWriter Bytes(int field, ReadOnlySpan<byte> value)
    {
        Number((ulong)((field << 3) | Delimited));
        Number((ulong)value.Length);
        _buffer.Write(value);
        return this;
    }

    public ProtoWriter Text(int field, string value) => Bytes(field, Encoding.UTF8.GetBytes(value));

    public ProtoWriter Message(int field, ProtoWriter message) => Bytes(field, message.Written);

    private void Number(ulong value)
    {
        while (value >= 0x80)
        {
            _buffer.Write([(byte)(value | 0x80)]);
            value >>= 7;
        }

        _buffer.Write([(byte)value]);
    }
}
