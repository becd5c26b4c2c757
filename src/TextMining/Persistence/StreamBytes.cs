namespace TextMining.Persistence;

/// <summary>Reads a stream to its end, into memory of the right size where the stream knows its length.</summary>
internal static class StreamBytes
{
    private const int ChunkLength = 81920;

    /// <param name="stream">Left open.</param>
    /// <param name="longest">The number of bytes after which reading stops: the result is then longer than this.</param>
    public static byte[] Read(Stream stream, int longest = int.MaxValue - ChunkLength)
    {
        var expected = stream.CanSeek ? Math.Min(stream.Length - stream.Position, longest) : 0;
        var bytes = GC.AllocateUninitializedArray<byte>((int)expected);
        var filled = 0;
        while (true)
        {
            var read = filled < bytes.Length ? stream.Read(bytes, filled, bytes.Length - filled) : 0;
            filled += read;
            if (read > 0)
            {
                continue;
            }

            // Either the end, or a stream that is longer than it said or did not say.
            var next = filled == bytes.Length ? stream.ReadByte() : -1;
            if (next < 0 || filled > longest)
            {
                break;
            }

            Array.Resize(ref bytes, Math.Max(2 * filled, filled + ChunkLength));
            bytes[filled++] = (byte)next;
        }

        return filled == bytes.Length ? bytes : bytes[..filled];
    }
}
