using System.Text;

namespace TextMining.Onnx.Tokenization;

/// <summary>The state of one tokenization.</summary>
internal sealed class PieceWriter(BertVocabulary vocabulary, BertTokenizerOptions options, List<int> ids, int enough)
{
    private readonly List<int> _word = new(32);
    private readonly List<int> _folded = new(32);
    private char[] _characters = new char[64];
    private int[] _starts = new int[32];

    public void Write(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            var code = rune.Value;
            if (CharacterClasses.IsIdeograph(code))
            {
                EndWord();
                _word.Add(code);
                EndWord();
            }
            else if (CharacterClasses.IsSpace(code))
            {
                EndWord();
            }
            else if (!CharacterClasses.IsDropped(code))
            {
                _word.Add(code);
            }

            if (ids.Count >= enough)
            {
                return;
            }
        }

        EndWord();
    }

    /// <summary>Folds the word, parts it at punctuation, and writes the pieces of the parts.</summary>
    private void EndWord()
    {
        if (_word.Count == 0)
        {
            return;
        }

        var word = options.LetterCase == LetterCase.Folded ? Fold() : _word;
        var from = 0;
        for (var i = 0; i <= word.Count; i++)
        {
            var isPunctuation = i < word.Count && CharacterClasses.IsPunctuation(word[i]);
            if (i == word.Count || isPunctuation)
            {
                WritePieces(word, from, i);
                from = i + 1;
            }

            if (isPunctuation)
            {
                WritePieces(word, i, i + 1);
            }
        }

        _word.Clear();
    }

    private List<int> Fold()
    {
        _folded.Clear();
        for (var i = 0; i < _word.Count; i++)
        {
            if (FoldTable.IsCapitalSigma(_word[i]))
            {
                _folded.Add(FoldTable.SmallSigma(_word, i));
            }
            else
            {
                FoldTable.Append(_word[i], _folded);
            }
        }

        return _folded;
    }

    /// <summary>The longest piece first; a part with a place that no piece fits is one [UNK] as a whole.</summary>
    private void WritePieces(List<int> word, int from, int to)
    {
        if (from == to)
        {
            return;
        }

        if (to - from > options.LongestWord)
        {
            ids.Add(vocabulary.Unknown);
            return;
        }

        var end = Spell(word, from, to);
        var (before, first) = (ids.Count, 0);
        while (first < to - from)
        {
            var start = _starts[first];
            if (first > 0)
            {
                // The characters before have been used up; their place takes the mark of an inner piece.
                start -= 2;
                _characters[start] = _characters[start + 1] = '#';
            }

            var next = FindLongest(start, first, to - from, end);
            if (next == first)
            {
                ids.RemoveRange(before, ids.Count - before);
                ids.Add(vocabulary.Unknown);
                return;
            }

            first = next;
        }
    }

    private int FindLongest(int start, int first, int count, int end)
    {
        for (var last = count; last > first; last--)
        {
            var stop = last == count ? end : _starts[last];
            if (vocabulary.TryGetId(_characters.AsSpan(start, stop - start), out var id))
            {
                ids.Add(id);
                return last;
            }
        }

        return first;
    }

    /// <summary>Writes the code points as UTF-16 with room for a mark before, and where each starts; returns where they end.</summary>
    private int Spell(List<int> word, int from, int to)
    {
        const int room = 2;
        if (_starts.Length < to - from)
        {
            _starts = new int[2 * (to - from)];
        }

        if (_characters.Length < room + (2 * (to - from)))
        {
            _characters = new char[2 * (room + (2 * (to - from)))];
        }

        var end = room;
        for (var i = from; i < to; i++)
        {
            _starts[i - from] = end;
            end += new Rune(word[i]).EncodeToUtf16(_characters.AsSpan(end));
        }

        return end;
    }
}
