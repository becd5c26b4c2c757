using System.Buffers;

namespace TextMining.Segmentation.Internals;

/// <summary>jieba's <c>cut_for_search</c>: before each word of more than two characters the words of two, and of three, inside of it.</summary>
internal readonly struct SearchCutter<TWords>(Lexicon lexicon, TWords words) : IBlockCutter<Token>
    where TWords : struct, IBlockCutter<Token>
{
    public bool Accepts(int code) => words.Accepts(code);

    public void CutBlock(ReadOnlySpan<char> text, int start, int length, ref Scratch scratch, ref TokenSink<Token> sink)
    {
        int before = sink.Count;
        words.CutBlock(text, start, length, ref scratch, ref sink);
        int count = sink.Count - before;
        var cut = ArrayPool<Token>.Shared.Rent(count);
        try
        {
            sink.Written[before..].CopyTo(cut);
            sink.Truncate(before);
            sink.Reserve(checked(length * 3));
            for (int i = 0; i < count; i++)
            {
                AddInner(text, cut[i], 2, ref sink);
                AddInner(text, cut[i], 3, ref sink);
                sink.Add(new Token(cut[i].Start, cut[i].Length));
            }
        }
        finally
        {
            ArrayPool<Token>.Shared.Return(cut);
        }
    }

    public void CutOutside(ReadOnlySpan<char> text, int start, int end, ref TokenSink<Token> sink) => words.CutOutside(text, start, end, ref sink);

    private void AddInner(ReadOnlySpan<char> text, Token word, int length, ref TokenSink<Token> sink)
    {
        if (word.Length <= length)
        {
            return;
        }

        for (int at = word.Start; at + length <= word.End; at++)
        {
            if (lexicon.EntryFrequency(text.Slice(at, length)) > 0)
            {
                sink.Add(new Token(at, length));
            }
        }
    }
}
