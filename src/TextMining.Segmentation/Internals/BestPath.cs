using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TextMining.Segmentation.Internals;

/// <summary>jieba's <c>get_DAG</c> and <c>calc</c> in one pass from the right: the end of the best word at each character.</summary>
internal static class BestPath
{
    /// <summary>Fills <see cref="Scratch.Next"/> with the index behind the word that starts at each of the first <paramref name="length"/> characters.</summary>
    /// <remarks>Sums in jieba's order, (log frequency − log total) + rest; of equal sums the longer word wins, as Python's max over (sum, end) has it.</remarks>
    internal static void Find(Lexicon lexicon, ref Scratch scratch, int length)
    {
        if (lexicon.Overlay.Units.Length == 0)
        {
            FindInBase(lexicon, ref scratch, length);
        }
        else
        {
            FindInBoth(lexicon, ref scratch, length);
        }
    }

    private static void FindInBase(Lexicon lexicon, ref Scratch scratch, int length)
    {
        ref ulong units = ref MemoryMarshal.GetReference(lexicon.Model.Data.Units);
        ref double weights = ref MemoryMarshal.GetArrayDataReference(lexicon.Weights);
        ref ushort codes = ref scratch.Codes;
        ref double route = ref scratch.Route;
        ref int next = ref scratch.Next;
        int maximumLength = lexicon.MaximumLength;
        Unsafe.Add(ref route, length) = 0;
        for (int start = length - 1; start >= 0; start--)
        {
            int limit = Math.Min(length, start + maximumLength);
            ulong unit = Unsafe.Add(ref units, Unsafe.Add(ref codes, start));
            int end = start + 1;

            // A single character without a frequency weighs like one of frequency 1, unless a longer word starts here.
            int wordClass = LexiconUnit.ClassOf(unit);
            double single = Unsafe.Add(ref weights, wordClass) + Unsafe.Add(ref route, end);
            double best = wordClass == 0 ? double.NegativeInfinity : single;
            int bestEnd = end;
            int from = DoubleArray.BaseOf(unit);
            while (from != 0 && end < limit)
            {
                int code = Unsafe.Add(ref codes, end);
                unit = Unsafe.Add(ref units, from + code);
                if (!DoubleArray.IsReachedBy(unit, code))
                {
                    break;
                }

                end++;
                wordClass = LexiconUnit.ClassOf(unit);
                if (wordClass != 0)
                {
                    double weight = Unsafe.Add(ref weights, wordClass) + Unsafe.Add(ref route, end);
                    if (weight >= best)
                    {
                        best = weight;
                        bestEnd = end;
                    }
                }

                from = DoubleArray.BaseOf(unit);
            }

            Unsafe.Add(ref route, start) = double.IsNegativeInfinity(best) ? single : best;
            Unsafe.Add(ref next, start) = bestEnd;
        }
    }

    // As above, over two double arrays in step: what the user's words say of an entry hides what the base says.
    private static void FindInBoth(Lexicon lexicon, ref Scratch scratch, int length)
    {
        ref ulong units = ref MemoryMarshal.GetReference(lexicon.Model.Data.Units);
        ref ulong userUnits = ref MemoryMarshal.GetArrayDataReference(lexicon.Overlay.Units);
        double[] weights = lexicon.Weights;
        double[] userWeights = lexicon.OverlayWeights;
        ref ushort codes = ref scratch.Codes;
        ref double route = ref scratch.Route;
        ref int next = ref scratch.Next;
        Unsafe.Add(ref route, length) = 0;
        for (int start = length - 1; start >= 0; start--)
        {
            int limit = (int)Math.Min(length, start + (long)lexicon.MaximumLength);
            double best = double.NegativeInfinity;
            int bestEnd = start + 1;
            int from = 0;
            int userFrom = 0;
            for (int end = start; end < limit && (from >= 0 || userFrom >= 0);)
            {
                int code = Unsafe.Add(ref codes, end);
                end++;
                ulong unit = Step(ref units, ref from, code);
                ulong userUnit = Step(ref userUnits, ref userFrom, code);
                int userWord = DoubleArray.PayloadOf(userUnit);
                int wordClass = LexiconUnit.ClassOf(unit);
                if (userWord == LexiconOverlay.Deleted || (userWord == 0 && wordClass == 0))
                {
                    continue;
                }

                double weight = (userWord != 0 ? userWeights[userWord] : weights[wordClass]) + Unsafe.Add(ref route, end);
                if (weight >= best)
                {
                    best = weight;
                    bestEnd = end;
                }
            }

            Unsafe.Add(ref route, start) = double.IsNegativeInfinity(best) ? weights[0] + Unsafe.Add(ref route, start + 1) : best;
            Unsafe.Add(ref next, start) = bestEnd;
        }
    }

    // from becomes −1 where nothing follows; the unit is then 0, which is no word.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Step(ref ulong units, ref int from, int code)
    {
        if (from < 0)
        {
            return 0;
        }

        ulong unit = Unsafe.Add(ref units, from + code);
        if (!DoubleArray.IsReachedBy(unit, code))
        {
            from = -1;
            return 0;
        }

        from = DoubleArray.BaseOf(unit) is var children and not 0 ? children : -1;
        return unit;
    }
}
