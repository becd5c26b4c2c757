namespace TextMining.Segmentation.Internals;

/// <summary>Changes to a lexicon, one after the other, with the arithmetic of jieba's <c>add_word</c> and <c>suggest_freq</c>.</summary>
internal sealed class LexiconBuilder
{
    private readonly Lexicon lexicon;
    private readonly Dictionary<string, long> frequencies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> tags = new(StringComparer.Ordinal);
    private readonly HashSet<string> forcedSplits = new(StringComparer.Ordinal);
    private long total;

    internal LexiconBuilder(Lexicon lexicon)
    {
        this.lexicon = lexicon;
        total = lexicon.TotalFrequency;
    }

    internal void Add(LexiconEntry entry)
    {
        ArgumentException.ThrowIfNullOrEmpty(entry.Word, "word");
        if (entry.Frequency < 0)
        {
            throw new ArgumentException($"The frequency {entry.Frequency} is negative.", nameof(entry));
        }

        long frequency = entry.Frequency ?? Suggest(entry.Word);
        frequencies[entry.Word] = frequency;
        total = checked(total + frequency);
        if (!string.IsNullOrEmpty(entry.Tag))
        {
            tags[entry.Word] = entry.Tag;
        }

        // Every beginning of a word is an entry; one that ends inside a surrogate pair is none, as it is no text in Python.
        for (int length = 1; length < entry.Word.Length; length++)
        {
            string beginning = entry.Word[..length];
            bool endsInsidePair = char.IsHighSurrogate(entry.Word[length - 1]) && char.IsLowSurrogate(entry.Word[length]);
            if (!endsInsidePair && Get(beginning) is null)
            {
                frequencies[beginning] = 0;
            }
        }

        if (frequency == 0)
        {
            forcedSplits.Add(entry.Word);
        }
    }

    internal Lexicon Build()
        => frequencies.Count == 0 ? lexicon : new Lexicon(lexicon.Model, lexicon.Overlay.With(frequencies, tags, forcedSplits, lexicon.Model.Codes), total);

    internal long Suggest(string word)
    {
        double frequency = 1;
        foreach (string part in CutWithoutHmm(word))
        {
            frequency *= (Get(part) ?? 1) / (double)total;
        }

        return Math.Max((long)(frequency * total) + 1, Get(word) ?? 1);
    }

    internal long Suggest(IReadOnlyList<string> parts)
    {
        double frequency = 1;
        foreach (string part in parts)
        {
            frequency *= (Get(part) ?? 1) / (double)total;
        }

        return Math.Min((long)(frequency * total), Get(string.Concat(parts)) ?? 0);
    }

    private long? Get(string entry) => frequencies.TryGetValue(entry, out long frequency) ? frequency : lexicon.EntryFrequency(entry);

    // The same cut as the segmenter's, over frequencies that still change; words are short, so clarity wins over speed.
    private List<string> CutWithoutHmm(string text)
    {
        var codes = lexicon.Model.Codes;
        var parts = new List<string>();
        for (int start = 0; start < text.Length;)
        {
            int end = start;
            while (end < text.Length && CharacterCodes.IsInBlock(codes[text[end]]))
            {
                end++;
            }

            if (end > start)
            {
                CutBlock(text[start..end], parts);
            }
            else
            {
                end += OutsideText.TokenLength(text, start);
                parts.Add(text[start..end]);
            }

            start = end;
        }

        return parts;
    }

    private void CutBlock(string block, List<string> parts)
    {
        var next = BestPath(block);
        int joinedFrom = 0;
        for (int start = 0; start < block.Length; start = next[start])
        {
            if (next[start] - start == 1 && char.IsAsciiLetterOrDigit(block[start]))
            {
                continue;
            }

            if (start > joinedFrom)
            {
                parts.Add(block[joinedFrom..start]);
            }

            parts.Add(block[start..next[start]]);
            joinedFrom = next[start];
        }

        if (joinedFrom < block.Length)
        {
            parts.Add(block[joinedFrom..]);
        }
    }

    private int[] BestPath(string block)
    {
        double logarithmOfTotal = Math.Log(total);
        var next = new int[block.Length];
        var route = new double[block.Length + 1];
        for (int start = block.Length - 1; start >= 0; start--)
        {
            double best = double.NegativeInfinity;
            for (int end = start + 1; end <= block.Length && Get(block[start..end]) is { } frequency; end++)
            {
                double weight = Math.Log(Math.Max(frequency, 1)) - logarithmOfTotal + route[end];
                if (frequency > 0 && weight >= best)
                {
                    (best, next[start]) = (weight, end);
                }
            }

            if (double.IsNegativeInfinity(best))
            {
                (best, next[start]) = (-logarithmOfTotal + route[start + 1], start + 1);
            }

            route[start] = best;
        }

        return next;
    }
}
