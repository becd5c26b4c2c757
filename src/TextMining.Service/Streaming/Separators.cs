using System.Buffers;

namespace TextMining.Service.Streaming;

/// <summary>What stands around and between results.</summary>
internal abstract class Separators
{
    public abstract void Before(IBufferWriter<byte> output, int index);

    public abstract void After(IBufferWriter<byte> output);

    public abstract void AfterAll(IBufferWriter<byte> output, int count);
}

/// <summary>One result a line.</summary>
internal sealed class LineSeparators : Separators
{
    public static LineSeparators Instance { get; } = new();

    public override void Before(IBufferWriter<byte> output, int index)
    {
    }

    public override void After(IBufferWriter<byte> output) => output.Write("\n"u8);

    public override void AfterAll(IBufferWriter<byte> output, int count)
    {
    }
}

/// <summary>A JSON array.</summary>
internal sealed class ArraySeparators : Separators
{
    public static ArraySeparators Instance { get; } = new();

    public override void Before(IBufferWriter<byte> output, int index) => output.Write(index == 0 ? "[\n"u8 : ",\n"u8);

    public override void After(IBufferWriter<byte> output)
    {
    }

    public override void AfterAll(IBufferWriter<byte> output, int count) => output.Write(count == 0 ? "[]"u8 : "\n]"u8);
}
