using TextMining.Training.Urgency;

namespace TextMining.Training.Tagging;

/// <summary>Counts decisions on further causes against labels.</summary>
public sealed class SecondaryMeasure
{
    /// <summary>Tickets counted.</summary>
    public int Count { get; private set; }

    /// <summary>Further causes that people labelled.</summary>
    public int Labelled { get; private set; }

    /// <summary>Further causes that were decided.</summary>
    public int Decided { get; private set; }

    /// <summary>Those of them that people labelled too.</summary>
    public int Right { get; private set; }

    /// <summary>Those of them that people labelled as the cause itself: found in the text, but in the wrong place.</summary>
    public int Misplaced { get; private set; }

    /// <summary>Tickets whose further causes are exactly those that people labelled.</summary>
    public int Exact { get; private set; }

    /// <summary>The share of decided causes that are right; NaN when none was decided.</summary>
    public double Precision => Share(Right, Decided);

    /// <summary>The one-sided 95 % lower bound of the precision (Clopper and Pearson, 1934); NaN when none was decided.</summary>
    public double PrecisionBound => BinomialBound.Lower(Right, Decided, 0.05);

    /// <summary>The share of labelled causes that were decided; NaN when none was labelled.</summary>
    public double Recall => Share(Right, Labelled);

    /// <summary>Harmonic mean of precision and recall; NaN when none was labelled or decided.</summary>
    public double F1 => Share(2 * Right, Labelled + Decided);

    /// <summary>Counts one ticket.</summary>
    /// <param name="cause">Codes of the cause that are right.</param>
    /// <param name="labelled">Further causes that people labelled.</param>
    /// <param name="decided">Further causes that were decided.</param>
    public void Add(IReadOnlyList<string> cause, IReadOnlyList<string> labelled, IReadOnlyList<string> decided)
    {
        ArgumentNullException.ThrowIfNull(cause);
        ArgumentNullException.ThrowIfNull(labelled);
        ArgumentNullException.ThrowIfNull(decided);
        var right = decided.Count(labelled.Contains);
        Count++;
        Labelled += labelled.Count;
        Decided += decided.Count;
        Right += right;
        Misplaced += decided.Count(code => !labelled.Contains(code) && cause.Contains(code));
        Exact += right == labelled.Count && right == decided.Count ? 1 : 0;
    }

    private static double Share(int part, int whole) => whole == 0 ? double.NaN : (double)part / whole;
}
