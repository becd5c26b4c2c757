using System.Runtime.CompilerServices;

namespace TextMining.Segmentation.Internals;

/// <summary>jieba's <c>__cut_DAG_NO_HMM</c>: the best path, in which single letters and digits are joined.</summary>
internal readonly struct PlainCutter(Lexicon lexicon) : IBlockCutter<Token>
{
    public bool Accepts(int code) => CharacterCodes.IsInBlock(code);

    public void CutBlock(ReadOnlySpan<char> text, int start, int length, ref Scratch scratch, ref TokenSink<Token> sink)
    {
        sink.Reserve(length);
        BestPath.Find(lexicon, ref scratch, length);
        ref int next = ref scratch.Next;
        ref ushort codes = ref scratch.Codes;
        int joinedFrom = 0;
        for (int at = 0; at < length;)
        {
            int end = Unsafe.Add(ref next, at);
            if (end - at != 1 || !CharacterCodes.IsAlphanumeric(Unsafe.Add(ref codes, at)))
            {
                if (at > joinedFrom)
                {
                    sink.Add(new Token(start + joinedFrom, at - joinedFrom));
                }

                sink.Add(new Token(start + at, end - at));
                joinedFrom = end;
            }

            at = end;
        }

        if (length > joinedFrom)
        {
            sink.Add(new Token(start + joinedFrom, length - joinedFrom));
        }
    }

    public void CutOutside(ReadOnlySpan<char> text, int start, int end, ref TokenSink<Token> sink) => CutCodePoints(text, start, end, ref sink);

    internal static void CutCodePoints(ReadOnlySpan<char> text, int start, int end, ref TokenSink<Token> sink)
    {
        sink.Reserve(end - start);
        while (start < end)
        {
            int length = OutsideText.TokenLength(text, start);
            sink.Add(new Token(start, length));
            start += length;
        }
    }
}
