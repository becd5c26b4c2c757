using System.Runtime.CompilerServices;

namespace TextMining.Segmentation.Internals;

/// <summary><c>jieba.posseg</c>'s <c>__cut_DAG</c> and <c>__cut_detail</c>.</summary>
internal readonly ref struct MarkovTagCutter : IBlockCutter<TaggedToken>
{
    private readonly Lexicon lexicon;
    private readonly ref TagViterbi viterbi;

    internal MarkovTagCutter(Lexicon lexicon, ref TagViterbi viterbi)
    {
        this.lexicon = lexicon;
        this.viterbi = ref viterbi;
    }

    public bool Accepts(int code) => PlainTagCutter.AcceptsCode(code);

    public void CutBlock(ReadOnlySpan<char> text, int start, int length, ref Scratch scratch, ref TokenSink<TaggedToken> sink)
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
                sink.Add(PlainTagCutter.Known(lexicon, text, start + at, end - at));
                singlesFrom = end;
            }

            at = end;
        }

        CutSingles(text, start, singlesFrom, length, ref scratch, ref sink);
    }

    public void CutOutside(ReadOnlySpan<char> text, int start, int end, ref TokenSink<TaggedToken> sink) => PlainTagCutter.CutCodePoints(text, start, end, ref sink);

    private void CutSingles(ReadOnlySpan<char> text, int start, int from, int to, ref Scratch scratch, ref TokenSink<TaggedToken> sink)
    {
        int length = to - from;
        if (length == 0)
        {
            return;
        }

        if (length == 1 || lexicon.EntryFrequency(text.Slice(start + from, length)) > 0)
        {
            for (int i = from; i < to; i++)
            {
                sink.Add(PlainTagCutter.Known(lexicon, text, start + i, 1));
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
                CutIdeographs(start, at, end, ref scratch, ref sink);
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

    private void CutIdeographs(int start, int from, int to, ref Scratch scratch, ref TokenSink<TaggedToken> sink)
    {
        ref byte states = ref Unsafe.Add(ref scratch.Back, from);
        int length = to - from;
        viterbi.Find(ref Unsafe.Add(ref scratch.Codes, from), ref states, length);
        var model = lexicon.Model.TagMarkov;
        int wordFrom = 0;
        int rest = 0;
        for (int i = 0; i < length; i++)
        {
            var (letter, tag) = model.Split(Unsafe.Add(ref states, i));
            if (letter is 1 or 3)
            {
                // A word alone is one character, whatever came before it without an end.
                int begin = letter == 3 ? i : wordFrom;
                sink.Add(new TaggedToken(start + from + begin, i + 1 - begin, lexicon.Model.Tags[tag]));
                rest = i + 1;
            }
            else if (letter == 0)
            {
                wordFrom = i;
            }
        }

        if (rest < length)
        {
            sink.Add(new TaggedToken(start + from + rest, length - rest, lexicon.Model.Tags[model.Split(Unsafe.Add(ref states, rest)).Tag]));
        }
    }

    // ([\.0-9]+|[a-zA-Z0-9]+): m and eng; what lies between them is x.
    private static void CutOthers(int start, int from, int to, ref ushort codes, ref TokenSink<TaggedToken> sink)
    {
        for (int at = from; at < to;)
        {
            int end = at;
            string tag = "m";
            while (end < to && IsNumeric(Unsafe.Add(ref codes, end)))
            {
                end++;
            }

            if (end == at)
            {
                tag = "eng";
                while (end < to && CharacterCodes.IsAlphanumeric(Unsafe.Add(ref codes, end)))
                {
                    end++;
                }
            }

            if (end == at)
            {
                tag = "x";
                while (end < to && !IsNumeric(Unsafe.Add(ref codes, end)) && !CharacterCodes.IsAlphanumeric(Unsafe.Add(ref codes, end)))
                {
                    end++;
                }
            }

            sink.Add(new TaggedToken(start + at, end - at, tag));
            at = end;
        }
    }

    private static bool IsNumeric(int code) => CharacterCodes.IsDigit(code) || code == CharacterCodes.Dot;
}
