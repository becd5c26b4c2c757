using System.Runtime.CompilerServices;

namespace TextMining.Segmentation.Internals;

/// <summary><c>jieba.posseg</c>'s <c>__cut_DAG_NO_HMM</c>.</summary>
internal readonly struct PlainTagCutter(Lexicon lexicon) : IBlockCutter<TaggedToken>
{
    public bool Accepts(int code) => AcceptsCode(code);

    public void CutBlock(ReadOnlySpan<char> text, int start, int length, ref Scratch scratch, ref TokenSink<TaggedToken> sink)
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
                    sink.Add(new TaggedToken(start + joinedFrom, at - joinedFrom, "eng"));
                }

                sink.Add(Known(lexicon, text, start + at, end - at));
                joinedFrom = end;
            }

            at = end;
        }

        if (length > joinedFrom)
        {
            sink.Add(new TaggedToken(start + joinedFrom, length - joinedFrom, "eng"));
        }
    }

    public void CutOutside(ReadOnlySpan<char> text, int start, int end, ref TokenSink<TaggedToken> sink) => CutCodePoints(text, start, end, ref sink);

    /// <summary>posseg's word expression is that of the segmenter without <c>%</c> and <c>-</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool AcceptsCode(int code) => CharacterCodes.IsInBlock(code) && code is not (CharacterCodes.Percent or CharacterCodes.Hyphen);

    internal static void CutCodePoints(ReadOnlySpan<char> text, int start, int end, ref TokenSink<TaggedToken> sink)
    {
        sink.Reserve(end - start);
        while (start < end)
        {
            int length = OutsideText.TokenLength(text, start);
            sink.Add(new TaggedToken(start, length, "x"));
            start += length;
        }
    }

    /// <summary>A token with the part of speech that the lexicon has for it.</summary>
    internal static TaggedToken Known(Lexicon lexicon, ReadOnlySpan<char> text, int start, int length)
        => new(start, length, lexicon.TryGetTag(text.Slice(start, length), out string? tag) ? tag! : "x");
}
