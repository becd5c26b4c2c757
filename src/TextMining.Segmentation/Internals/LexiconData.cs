using System.Runtime.CompilerServices;

namespace TextMining.Segmentation.Internals;

/// <summary>The base lexicon of a model, read in place.</summary>
internal sealed class LexiconData
{
    private const int LongestWord = 1024;

    private readonly Table<ushort> characters;
    private readonly Table<ulong> units;
    private readonly Table<uint> frequencies;
    private readonly Table<double> logarithms;
    private readonly Table<ushort> idfOfUnits;
    private readonly Table<ulong> idfUnits;
    private readonly Table<double> idfValues;

    internal LexiconData(ModelFile file, CharacterCodes codes, int tagCount)
    {
        Codes = codes;
        characters = file.Section<ushort>(ModelSection.Characters);
        units = file.Section<ulong>(ModelSection.LexiconUnits);
        frequencies = file.Section<uint>(ModelSection.ClassFrequencies);
        logarithms = file.Section<double>(ModelSection.ClassLogarithms);
        idfOfUnits = file.Section<ushort>(ModelSection.IdfOfUnits);
        idfUnits = file.Section<ulong>(ModelSection.IdfUnits);
        idfValues = file.Section<double>(ModelSection.IdfValues);
        var numbers = file.Section<long>(ModelSection.Numbers).Span;
        if (numbers.Length != 4 || numbers[0] < 0 || numbers[1] <= 0 || numbers[2] is < 1 or > LongestWord)
        {
            Throw.Corrupt("its section of numbers is not sensible");
        }

        WordCount = (int)Math.Min(numbers[0], int.MaxValue);
        Total = numbers[1];
        MaximumLength = (int)numbers[2];
        MedianIdf = BitConverter.Int64BitsToDouble(numbers[3]);
        DoubleArray.Validate(Units, codes.Count + 1, LexiconUnit.PayloadLimit);
        DoubleArray.Validate(IdfUnits, codes.Count + 1, IdfValues.Length + 1);
        if (Frequencies.Length is 0 or > LexiconUnit.ClassLimit || Logarithms.Length != Frequencies.Length || IdfOfUnits.Length != Units.Length)
        {
            Throw.Corrupt("the tables of its lexicon do not fit together");
        }

        ValidatePayloads(Units, Frequencies.Length, tagCount);
        ValidateIdf(IdfOfUnits, IdfValues.Length);
    }

    internal CharacterCodes Codes { get; }

    internal int WordCount { get; }

    internal long Total { get; }

    internal int MaximumLength { get; }

    internal double MedianIdf { get; }

    internal ReadOnlySpan<ulong> Units => units.Span;

    internal ReadOnlySpan<uint> Frequencies => frequencies.Span;

    internal ReadOnlySpan<double> Logarithms => logarithms.Span;

    private ReadOnlySpan<ushort> IdfOfUnits => idfOfUnits.Span;

    private ReadOnlySpan<ulong> IdfUnits => idfUnits.Span;

    private ReadOnlySpan<double> IdfValues => idfValues.Span;

    /// <summary>The unit of an entry (a word or the beginning of one), or 0.</summary>
    internal int Find(ReadOnlySpan<char> entry) => DoubleArray.Find(Units, Codes, entry);

    internal long FrequencyAt(int unit) => Frequencies[LexiconUnit.ClassOf(Units[unit])];

    /// <summary>The words that begin with a character outside of the word expression, found by following every character from the root.</summary>
    internal IEnumerable<string> UnmatchableWords()
    {
        var pending = new Stack<(string Entry, int Unit)>();
        for (int code = CharacterCodes.BlockEnd + 1; code <= characters.Length; code++)
        {
            pending.Push((((char)CharacterOf(code)).ToString(), code));
        }

        while (pending.TryPop(out var entry))
        {
            if (entry.Entry.Length > MaximumLength || !DoubleArray.IsReachedBy(Units[entry.Unit], Codes[entry.Entry[^1]]))
            {
                continue;
            }

            if (FrequencyAt(entry.Unit) > 0)
            {
                yield return entry.Entry;
            }

            int from = DoubleArray.BaseOf(Units[entry.Unit]);
            for (int code = 1; from != 0 && code <= characters.Length; code++)
            {
                if (DoubleArray.IsReachedBy(Units[from + code], code))
                {
                    pending.Push((entry.Entry + (char)CharacterOf(code), from + code));
                }
            }
        }
    }

    private char CharacterOf(int code) => (char)characters.Span[code - 1];

    /// <summary>The inverse document frequency of a word, or the median of all where the word has none.</summary>
    internal double IdfOf(ReadOnlySpan<char> word)
    {
        int unit = Find(word);
        int index = unit == 0 ? 0 : IdfOfUnits[unit];
        if (index == 0 && DoubleArray.Find(IdfUnits, Codes, word) is var extra and not 0)
        {
            index = DoubleArray.PayloadOf(IdfUnits[extra]);
        }

        return index == 0 ? MedianIdf : IdfValues[index - 1];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ValidatePayloads(ReadOnlySpan<ulong> units, int classes, int tags)
    {
        int largest = 0;
        int largestTag = 0;
        foreach (ulong unit in units)
        {
            largest = Math.Max(largest, LexiconUnit.ClassOf(unit));
            largestTag = Math.Max(largestTag, LexiconUnit.TagOf(unit));
        }

        if (largest >= classes || largestTag >= tags)
        {
            Throw.Corrupt($"a word has frequency class {largest} of {classes} or part of speech {largestTag} of {tags}");
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ValidateIdf(ReadOnlySpan<ushort> indices, int values)
    {
        ushort largest = 0;
        foreach (ushort index in indices)
        {
            largest = Math.Max(largest, index);
        }

        if (largest > values)
        {
            Throw.Corrupt($"a word has idf {largest} of {values}");
        }
    }
}
