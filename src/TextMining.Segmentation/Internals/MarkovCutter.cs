using System.Runtime.CompilerServices;

namespace TextMining.Segmentation.Internals;

/// <summary>jieba's <c>__cut_DAG</c>: the best path, in which runs of single characters go through the hidden Markov model.</summary>
internal readonly struct MarkovCutter(Lexicon lexicon) : IBlockCutter<Token>
{
    public bool Accepts(int code) => CharacterCodes.IsInBlock(code);

    public void CutBlock(ReadOnlySpan<char> text, int start, int length, ref Scratch scratch, ref TokenSink<Token> sink)
    {
        sink.Reserve(length);
        BestPath.Find(lexicon, ref scratch, length);
        ref int next = ref scratch.Next;
        int singlesFrom = 0;
        for (int at = 0; at < length;)
        {
            int end = Unsafe.Add(ref next, at);
            if (end - at != 1)
            {
                CutSingles(text, start, singlesFrom, at, ref scratch, ref sink);
                sink.Add(new Token(start + at, end - at));
                singlesFrom = end;
            }

            at = end;
        }

        CutSingles(text, start, singlesFrom, length, ref scratch, ref sink);
    }

    public void CutOutside(ReadOnlySpan<char> text, int start, int end, ref TokenSink<Token> sink) => PlainCutter.CutCodePoints(text, start, end, ref sink);

    private void CutSingles(ReadOnlySpan<char> text, int start, int from, int to, ref Scratch scratch, ref TokenSink<Token> sink)
    {
        int length = to - from;
        if (length <= 1)
        {
            if (length == 1)
            {
                sink.Add(new Token(start + from, 1));
            }

            return;
        }

        if (lexicon.EntryFrequency(text.Slice(start + from, length)) > 0)
        {
            for (int i = from; i < to; i++)
            {
                sink.Add(new Token(start + i, 1));
            }

            return;
        }

        ref ushort codes = ref scratch.Codes;
        for (int at = from; at < to;)
        {
            int end = at;
            while (end < to && CharacterCodes.IsIdeograph(Unsafe.Add(ref codes, end)))
            {
                end++;
            }

            if (end > at)
            {
                CutIdeographs(text, start, at, end, ref scratch, ref sink);
                at = end;
            }

            while (end < to && !CharacterCodes.IsIdeograph(Unsafe.Add(ref codes, end)))
            {
                end++;
            }

            CutOthers(start, at, end, ref codes, ref sink);
            at = end;
        }
    }

    private void CutIdeographs(ReadOnlySpan<char> text, int start, int from, int to, ref Scratch scratch, ref TokenSink<Token> sink)
    {
        ref byte ends = ref Unsafe.Add(ref scratch.Back, from);
        lexicon.Model.Markov.FindEnds(ref Unsafe.Add(ref scratch.Codes, from), ref ends, to - from);
        bool splits = lexicon.Overlay.HasForcedSplits;
        int wordStart = start + from;
        for (int i = 0; i < to - from; i++)
        {
            if (Unsafe.Add(ref ends, i) == 0)
            {
                continue;
            }

            int length = start + from + i + 1 - wordStart;
            if (splits && lexicon.Overlay.IsForcedSplit(text.Slice(wordStart, length)))
            {
                for (int k = 0; k < length; k++)
                {
                    sink.Add(new Token(wordStart + k, 1));
                }
            }
            else
            {
                sink.Add(new Token(wordStart, length));
            }

            wordStart += length;
        }
    }

    // finalseg's ([a-zA-Z0-9]+(?:\.\d+)?%?), and what lies between its matches in one piece each.
    private static void CutOthers(int start, int from, int to, ref ushort codes, ref TokenSink<Token> sink)
    {
        for (int at = from; at < to;)
        {
            int end = at;
            while (end < to && CharacterCodes.IsAlphanumeric(Unsafe.Add(ref codes, end)))
            {
                end++;
            }

            if (end == at)
            {
                while (end < to && !CharacterCodes.IsAlphanumeric(Unsafe.Add(ref codes, end)))
                {
                    end++;
                }
            }
            else
            {
                end = NumberTail(end, to, ref codes);
            }

            sink.Add(new Token(start + at, end - at));
            at = end;
        }
    }

    private static int NumberTail(int end, int to, ref ushort codes)
    {
        if (end + 1 < to && Unsafe.Add(ref codes, end) == CharacterCodes.Dot && CharacterCodes.IsDigit(Unsafe.Add(ref codes, end + 1)))
        {
            end += 2;
            while (end < to && CharacterCodes.IsDigit(Unsafe.Add(ref codes, end)))
            {
                end++;
            }
        }

        return end < to && Unsafe.Add(ref codes, end) == CharacterCodes.Percent ? end + 1 : end;
    }
}
