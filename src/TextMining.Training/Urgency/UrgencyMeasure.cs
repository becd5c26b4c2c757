using TextMining.Urgency;

namespace TextMining.Training.Urgency;

/// <summary>Counts urgency decisions against labels. Gathers as it goes: one thread at a time.</summary>
public sealed class UrgencyMeasure
{
    private readonly int[,] _counts = new int[4, 4];

    /// <summary>Tickets counted.</summary>
    public int Count { get; private set; }

    /// <summary>U1 tickets without a word of the trigger lexicon, and how many of them were found.</summary>
    public (int Found, int All) Unnamed { get; private set; }

    /// <summary>Look-alikes of U1 (traps), and how many of them were wrongly U1.</summary>
    public (int Wrong, int All) Traps { get; private set; }

    /// <summary>U1 tickets, and how many were found.</summary>
    public (int Found, int All) Critical => (_counts[0, 0], Row(0));

    /// <summary>Tickets that were called U1 and are not.</summary>
    public int FalseAlarms => Column(0) - _counts[0, 0];

    /// <summary>The share of U1 tickets found; NaN when there are none.</summary>
    public double Recall => Share(_counts[0, 0], Row(0));

    /// <summary>The one-sided 95 % lower bound of the recall (Clopper and Pearson, 1934); NaN when there are no U1 tickets.</summary>
    public double RecallBound => BinomialBound.Lower(_counts[0, 0], Row(0), 0.05);

    /// <summary>The share of U1 decisions that are right; NaN when there are none.</summary>
    public double Precision => Share(_counts[0, 0], Column(0));

    /// <summary>The mean of the four levels' F1.</summary>
    public double MacroF1 => Enumerable.Range(0, 4).Average(F1);

    /// <summary>How many tickets of one level were given another (both 0 for U1 to 3 for U4).</summary>
    public int this[int wanted, int given] => _counts[wanted, given];

    /// <summary>Counts one ticket.</summary>
    /// <param name="wanted">Its label.</param>
    /// <param name="given">The decision.</param>
    /// <param name="traits">What it is counted under beside its level.</param>
    public void Add(UrgencyLevel wanted, UrgencyLevel given, UrgencyTraits traits)
    {
        Count++;
        _counts[(int)wanted - 1, (int)given - 1]++;
        if (wanted == UrgencyLevel.U1 && !traits.HasFlag(UrgencyTraits.Named))
        {
            Unnamed = (Unnamed.Found + (given == UrgencyLevel.U1 ? 1 : 0), Unnamed.All + 1);
        }

        if (traits.HasFlag(UrgencyTraits.Trap) && wanted != UrgencyLevel.U1)
        {
            Traps = (Traps.Wrong + (given == UrgencyLevel.U1 ? 1 : 0), Traps.All + 1);
        }
    }

    /// <summary>The F1 of a level (0 for U1 to 3 for U4); NaN when it neither occurs nor is given.</summary>
    public double F1(int level) => Share(2 * _counts[level, level], Row(level) + Column(level));

    private int Row(int level) => Enumerable.Range(0, 4).Sum(given => _counts[level, given]);

    private int Column(int level) => Enumerable.Range(0, 4).Sum(wanted => _counts[wanted, level]);

    private static double Share(int part, int whole) => whole == 0 ? double.NaN : (double)part / whole;
}
