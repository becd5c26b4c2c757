using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TextMining.Segmentation.Internals;

/// <summary>Divides a text into blocks of jieba's word expression and the text between them.</summary>
internal static class BlockScanner
{
    internal static void Scan<T, TCutter>(ReadOnlySpan<char> text, List<T> tokens, Lexicon lexicon, TCutter cutter)
        where T : struct
        where TCutter : struct, IBlockCutter<T>, allows ref struct
    {
        if (text.IsEmpty)
        {
            return;
        }

        var sink = new TokenSink<T>(tokens);
        var scratch = new Scratch(text.Length);
        try
        {
            Scan(text, ref lexicon.Model.Codes.Table, cutter, ref scratch, ref sink);
        }
        finally
        {
            scratch.Return();
            sink.Complete();
        }
    }

    private static void Scan<T, TCutter>(ReadOnlySpan<char> text, ref ushort table, TCutter cutter, ref Scratch scratch, ref TokenSink<T> sink)
        where T : struct
        where TCutter : struct, IBlockCutter<T>, allows ref struct
    {
        ref char characters = ref MemoryMarshal.GetReference(text);
        int at = 0;
        while (at < text.Length)
        {
            int start = at;
            ref ushort codes = ref scratch.Codes;
            for (; at < text.Length; at++)
            {
                int code = Unsafe.Add(ref table, Unsafe.Add(ref characters, at));
                if (!cutter.Accepts(code))
                {
                    break;
                }

                if (at - start == scratch.Capacity)
                {
                    scratch.Grow();
                    codes = ref scratch.Codes;
                }

                Unsafe.Add(ref codes, at - start) = (ushort)code;
            }

            if (at > start)
            {
                cutter.CutBlock(text, start, at - start, ref scratch, ref sink);
                start = at;
            }

            while (at < text.Length && !cutter.Accepts(Unsafe.Add(ref table, Unsafe.Add(ref characters, at))))
            {
                at++;
            }

            if (at > start)
            {
                cutter.CutOutside(text, start, at, ref sink);
            }
        }
    }
}
