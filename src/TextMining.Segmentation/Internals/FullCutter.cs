using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TextMining.Segmentation.Internals;

/// <summary>jieba's <c>__cut_all</c>: every word of the lexicon, letters and digits joined, separators and what they separate.</summary>
/// <remarks>
/// jieba keeps letters back in a buffer until something else comes, so words may come before the letters in front of them. With
/// Latin user words it glues letters that do not touch in the text; a span cannot say that, so each run becomes a token.
/// </remarks>
internal readonly struct FullCutter(Lexicon lexicon) : IBlockCutter<Token>
{
    public bool Accepts(int code) => CharacterCodes.IsInBlock(code);

    public void CutBlock(ReadOnlySpan<char> text, int start, int length, ref Scratch scratch, ref TokenSink<Token> sink)
    {
        ref ushort codes = ref scratch.Codes;
        int lastEnd = -1;
        int joinedFrom = -1;
        int joinedEnd = -1;
        for (int at = 0; at < length; at++)
        {
            bool isLetter = CharacterCodes.IsAlphanumeric(Unsafe.Add(ref codes, at));
            if (joinedFrom >= 0 && !isLetter)
            {
                Flush(start, ref joinedFrom, joinedEnd, ref sink);
            }

            int words = FindWords(text.Slice(start + at, length - at), ref scratch.Next);
            sink.Reserve(words + 2);
            int single = at + scratch.Next - 1;
            if (words != 1 || at <= lastEnd)
            {
                AddLonger(start, at, words, ref scratch.Next, ref lastEnd, ref sink);
            }
            else if (!isLetter)
            {
                sink.Add(new Token(start + at, single + 1 - at));
                lastEnd = single;
            }
            else
            {
                if (joinedFrom >= 0 && joinedEnd != at)
                {
                    Flush(start, ref joinedFrom, joinedEnd, ref sink);
                }

                joinedFrom = joinedFrom < 0 ? at : joinedFrom;
                joinedEnd = single + 1;
                lastEnd = single;
            }
        }

        sink.Reserve(1);
        Flush(start, ref joinedFrom, joinedEnd, ref sink);
    }

    public void CutOutside(ReadOnlySpan<char> text, int start, int end, ref TokenSink<Token> sink)
    {
        sink.Reserve(checked((end - start) * 2 + 1));
        int pieceFrom = start;
        for (int at = start; at < end;)
        {
            if (!OutsideText.IsPythonSpace(text[at]))
            {
                at++;
                continue;
            }

            int length = text[at] == '\r' && at + 1 < end && text[at + 1] == '\n' ? 2 : 1;
            sink.Add(new Token(pieceFrom, at - pieceFrom));
            sink.Add(new Token(at, length));
            at += length;
            pieceFrom = at;
        }

        sink.Add(new Token(pieceFrom, end - pieceFrom));
    }

    private static void Flush(int start, ref int joinedFrom, int joinedEnd, ref TokenSink<Token> sink)
    {
        if (joinedFrom >= 0)
        {
            sink.Add(new Token(start + joinedFrom, joinedEnd - joinedFrom));
            joinedFrom = -1;
        }
    }

    private static void AddLonger(int start, int at, int words, ref int lengths, ref int lastEnd, ref TokenSink<Token> sink)
    {
        for (int i = 0; i < words; i++)
        {
            int length = Unsafe.Add(ref lengths, i);
            if (length > 1)
            {
                sink.Add(new Token(start + at, length));
                lastEnd = at + length - 1;
            }
        }
    }

    // The lengths of the words that start here, shortest first; a single character where there is none.
    private int FindWords(ReadOnlySpan<char> rest, ref int lengths)
    {
        int count = 0;
        int limit = Math.Min(rest.Length, lexicon.MaximumLength);
        for (int length = 1; length <= limit && lexicon.EntryFrequency(rest[..length]) is { } frequency; length++)
        {
            if (frequency > 0)
            {
                Unsafe.Add(ref lengths, count++) = length;
            }
        }

        if (count == 0)
        {
            lengths = 1;
            count = 1;
        }

        return count;
    }
}
