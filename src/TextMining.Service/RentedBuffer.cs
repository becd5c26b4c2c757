using System.Buffers;

namespace TextMining.Service;

/// <summary>Memory of the shared pool to write an answer into, so that its length is known before its first byte is sent. Not thread-safe.</summary>
internal sealed class RentedBuffer : IBufferWriter<byte>, IDisposable
{
    private const int FirstLength = 4096;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstLength);
    private int _written;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _written);

    public void Advance(int count) => _written += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(_written);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(_written);
    }

    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            // Answers quote tickets, which are personal data: none is left in the shared pool.
            ArrayPool<byte>.Shared.Return(_bytes, clearArray: true);
            _bytes = [];
        }
    }

    private void Reserve(int sizeHint)
    {
        var free = _bytes.Length - _written;
        if (free >= Math.Max(sizeHint, 1))
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _bytes.Length, _written + sizeHint));
        Written.Span.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes, clearArray: true);
        _bytes = larger;
    }
}
